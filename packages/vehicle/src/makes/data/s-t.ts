import type { MakeSource } from '../make-source.ts'

export const makesST: readonly MakeSource[] = [
  {
    name: 'Saab',
    also: 'сааб, саб',
    models: '9-3 = 93, 9 3; 9-5 = 95, 9 5; 9000; 900; 99; 96; 90; 9-7X; 9-2X; 9-4X; Sonett',
  },
  { name: 'Samand', also: 'саманд, iran khodro', models: 'EL; LX; TU5; Soren' },
  { name: 'Samsung', also: 'самсунг, renault samsung', models: 'SM3; SM5; SM6; SM7; QM3; QM5; QM6; XM3' },
  { name: 'Saturn', also: 'сатурн', models: 'SL; SC; SW; Ion; Vue; Outlook; Aura; Sky; Astra; Relay; L-Series' },
  { name: 'Scion', also: 'сайон, сціон', models: 'xB; xA; xD; tC; FR-S = frs; iA; iM; iQ' },
  {
    name: 'SEAT',
    also: 'сеат, сіат, сеат, сиат',
    models:
      'Ibiza = ібіца, ибица, ибиза; Leon = леон; Toledo = толедо; Cordoba = кордоба; Altea = альтеа; Altea XL = альтеа хл; Altea Freetrack; Alhambra = альхамбра; Exeo = ексео, эксео; Exeo ST; Inca = інка; Arosa = ароза; Malaga = малага; Ronda; Marbella = марбелья; Ateca = атека; Arona = арона; Tarraco = таррако; Mii; Mii Electric; Vario; 600; 127; Terra; el-Born',
  },
  {
    name: 'Skoda',
    also: 'škoda, шкода, скода, шкодочка, шкоду',
    models:
      'Octavia = октавія, октавия, октава, октаха, октавию, октавию, octavia combi, октавія комбі [A4 A5 A7 A8]; Octavia Tour = октавія тур, октавия тур; Octavia RS = октавія рс, октавия рс, octavia vrs; Octavia Scout = октавія скаут, октавия скаут; Fabia = фабія, фабия; Superb = суперб [I II III IV]; Roomster = румстер, roomster scout; Rapid = рапід, рапид; Yeti = єті, ети, йеті, йети; Felicia = феліція, фелиция; Kodiaq = кодіак, кодиак, kodiak; Karoq = карок; Kamiq = камік, камик; Scala = скала; Enyaq = еньяк, энияк, enyaq iv, eniaq; Enyaq Coupe; Elroq; Praktik; Spaceback; Favorit = фаворит; Forman = форман; Citigo = сітіго, ситиго, citigo e iv; 105; 120; 125; 130; 1000; 100; 110; Rapid Spaceback',
  },
  { name: 'Skywell', also: 'скайвел, скайвелл', models: 'ET5; HT-i; Q; BE11' },
  { name: 'SMA', models: 'Maple C51 = c51; Maple C61; Maple C81 = c81; Maple R80 = r80; Maple R81' },
  {
    name: 'Smart',
    also: 'смарт',
    models:
      'Fortwo = форту, фортво; ForFour = форфор; City = city coupe; EQ Fortwo = fortwo ed, fortwo electric drive, electric drive; EQ Forfour; MCC; Cabrio; Roadster; Roadster Coupe; Crossblade; #1 = hashtag 1, 1; #3 = hashtag 3, 3; #5 = 5',
  },
  {
    name: 'SsangYong',
    also: 'ссангйонг, саньенг, ссанг йонг, санг йонг, саньйонг, санйонг, kg mobility, ссанйонг, сангйонг',
    models:
      'Rexton = рекстон; Korando = корандо, korando e motion; Kyron = кайрон; Actyon = актіон, актион, actyon sports; Tivoli = тіволі, тиволи; XLV; Musso = муссо; Rodius = родіус, родиус; Chairman; Istana; Stavic; Torres = торрес, torres evx',
  },
  {
    name: 'Subaru',
    also: 'субару, субарик, субара',
    models:
      'Forester = форестер, форик, лісник [SF SG SH SJ SK]; Legacy = легасі, легаси [BC BD BE BL BM BN]; Legacy Outback; Outback = аутбек, аутбэк, оутбек [BG BH BP BR BS BT]; Impreza = імпреза, импреза [GC GD GE GH GP GT]; Impreza WRX STI = impreza sti, sti, імпреза sti; Tribeca = трібека, трибека, b9 tribeca; Crosstrek = кростек, кросстрек; XV = хв, ікс ві; WRX STI; WRX; Levorg = леворг; Leone = леоне; Justy = джасті; BRZ; Ascent = асцент; Solterra = солтера; Baja; Libero; Vivio; SVX; Trezia; Domingo; XT; Uncharted; Trailseeker; Stella; Pleo',
  },
  {
    name: 'Suzuki',
    also: 'сузукі, сузуки, судзукі, сузукі',
    models:
      'Grand Vitara = гранд вітара, гранд витара [FT JT]; Grand Vitara XL7; Vitara = вітара, витара [LY]; e Vitara; SX4 = сх4, сікс фо, sx4 s cross, s cross, s-cross; Swift = свіфт, свифт; Jimny = джимні, джимни; Liana = ліана, лиана; Kizashi = кізаші, кизаши; XL7 = xl 7; Alto = альто; Splash = сплеш; Ignis = ігніс, игнис; X-90 = x90; Wagon R = вагон р, wagon r+; Reno; Baleno = балено; Celerio = селеріо; Across; Swace; Samurai = самурай; Aerio; Forenza; Verona; Equator; Sidekick; Esteem; Cultus; Every; Carry; Ertiga; Fronx',
  },
  { name: 'Tarpan Honker', also: 'tarpan, тарпан', models: '237; 233' },
  { name: 'TATA', also: 'тата', models: 'Safari; Indica; Indigo; Xenon; Sumo; Nano; Telcoline; LPT' },
  { name: 'Tavria', models: '1102; 1105' },
  {
    name: 'Tesla',
    also: 'тесла, тэсла, тесля, теслу',
    models:
      'Model 3 = модел 3, модель 3, трійка, m3 [Highland]; Model S = модел s, модел с, модель с, модель s, плейд; Model X = модел х, модель х, модел x; Model Y = модел y, модель y, модел у, модель у [Juniper]; Cybertruck = сайбертрак, кібертрак; Roadster = родстер; Semi',
  },
  {
    name: 'Toyota',
    also: 'тойота, тоёта, тайота, тойоту, тойотка, toyta, toiota, тоета',
    models:
      'Camry = камрі, камри, кемрі, кэмри, камрюха, камрі гібрид [20 30 40 50 55 70 75 80 XV30 XV40 XV50 XV70]; Camry Solara = solara, солара; Corolla = королла, корола, карола, каролла [E110 E120 E140 E150 E160 E170 E210]; Corolla Cross = королла крос; Corolla Verso; Avensis = авенсіс, авенсис [T22 T25 T27]; RAV4 = рав4, рав 4, рафік, рафик, равчик, раф4, rav 4, rav4 hybrid, rav4 prime [XA10 XA20 XA30 XA40 XA50]; RAV4 EV; Land Cruiser = ленд крузер, лэнд крузер, крузак, land cruiser 100, land cruiser 105, land cruiser 200, land cruiser 300, land cruiser 80, land cruiser 70, land cruiser 90, lc200, lc300, lc 200, lc 300, тлк [70 80 90 100 105 200 250 300]; Land Cruiser Prado = прадо, прадік, прадик, prado, ленд крузер прадо, land cruiser prado 120, land cruiser prado 150, land cruiser prado 90, lc150 [90 120 150 250]; Yaris = яріс, ярис; Yaris Cross = яріс крос, ярис кросс; Auris = ауріс, аурис; Highlander = хайлендер, хайлэндер, хайландер [XU20 XU40 XU50 XU70]; Avalon = авалон; Prius = пріус, приус; Prius C; Prius v = prius plus, prius+; Prius Prime; Venza = венза; Sienna = сієнна, сиенна, сієна; Sequoia = секвойя, секвоя; Carina = каріна, карина; Carina E = каріна е; Tundra = тундра; Tacoma = такома; FJ Cruiser = фж крузер; Verso = версо; Aygo = айго, aygo x; C-HR = схр, chr, сі ейч ар, c hr, c-hr ev; Proace = проейс, проэйс; Proace City; Proace Verso; Fortuner = фортунер; Previa = превіа, превия; Scion; 4Runner = форанер, форранер, 4 runner; Hiace = хайс, хіейс; Celica = селіка, целика, целіка; Hilux = хайлюкс, хайлакс, хілюкс; Mark II = марк 2, марк ii, mark 2; Alphard = альфард; Vellfire; iQ; Aqua = аква; Urban Cruiser; Cresta; Chaser; GT86 = gt 86, 86; GR86; Supra = супра; GR Yaris; Estima = естіма; Crown = краун; Crown Signia; Corona = корона; Matrix = матрікс; Tercel = терсел; Sprinter; Starlet = старлет; Paseo; MR2; Picnic = пікнік; Yaris Verso; Harrier = харієр, харриер; Ipsum; Echo; bZ4X = bz 4x; bZ3; bZ5; Mirai = мірай; Frontlander; Wildlander; Levin; Izoa; Land Cruiser FJ; Century; Avanza; Vitz; Soarer; Altezza; Caldina; Camry Gracia; Grand Highlander; Dyna; Lite Ace',
  },
  { name: 'Trabant', also: 'трабант', models: '601; 1.1; P50' },
]
