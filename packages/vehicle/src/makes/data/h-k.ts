import type { MakeSource } from '../make-source.ts'

export const makesHK: readonly MakeSource[] = [
  { name: 'Hafei', also: 'хафей', models: 'Lobo; Brio; Simbo; Princip; Saima; Sigma' },
  {
    name: 'Haval',
    also: 'хавал, хавейл',
    models: 'H2; H3; H4; H5; H6; H8; H9; F7; F7x; Jolion = джоліон, джолион; Dargo = дарго; M6; Raptor',
  },
  { name: 'Hiphi', models: 'X; Y; Z' },
  {
    name: 'Honda',
    also: 'хонда, гонда',
    models:
      'Accord = акорд, аккорд, окорд, хорда [V VI VII VIII IX X XI]; Civic = сівік, цивик, цивік, сивик [V VI VII VIII IX X XI]; CR-V = црв, срв, си ар ви, crv [I II III IV V VI]; HR-V = хрв, hrv; Pilot = пілот, пилот; Jazz = джаз, джазз; Fit = фіт, фит; Legend = легенд; Prelude = прелюд, прелюдія; Crosstour = кростур, кросстур, accord crosstour; Insight = інсайт, инсайт; CR-Z = crz; Clarity = кларіті; FR-V = frv; Stream = стрім, стрим; Odyssey = одісей, одиссей; Concerto; Integra = інтегра; Logo = лого; Freed; City = сіті; Ridgeline = ріджлайн; Elysion; S2000; S660; Element = елемент, элемент; Passport = паспорт; Prologue; Shuttle; NSX; CR-X; e:NS1 = ens1, e ns1, e ny1; e:NP1 = enp1, e np1; M-NV = mnv; X-NV; e; ZR-V; Aerodeck; Ballade; Capa; Domani; HR-V EV; Inspire; Saber; StepWGN = stepwagon; Torneo; Vezel = везел; XR-V; Breeze; UR-V; Avancier; Crider; Envix',
  },
  { name: 'Hongqi', also: 'хонгчі, хунці, хончі, хонгци', models: 'E-HS9 = ehs9, e hs9; E-QM5; H5; H9; HS5; HS7; EH7' },
  { name: 'Hozon', also: 'neta, нета, хозон', models: 'U = neta u; V = neta v; S; L; X; GT' },
  { name: 'Hummer', also: 'хамер, хаммер', models: 'H1; H2; H3; EV' },
  {
    name: 'Hyundai',
    also: 'хюндай, хундай, хендай, хьюндай, хʼюндай, хендэ, хюндаї, хундаї, хюндаі, hundai, hyndai, huyndai, хьондай, гюндай, хунда',
    models:
      'Sonata = соната [NF YF LF DN8]; Santa Fe = санта фе, санта фэ, сантафе, сантафэ, santafe [SM CM DM TM MX5]; Grand Santa Fe = гранд санта фе; Elantra = елантра, элантра [XD HD MD AD CN7]; Tucson = туксон, тусан, таксон, туссан, тусон [JM TL NX4]; Accent = акцент, аксент [LC MC RB]; i10 = ай 10, і10; i20 = ай 20, і20; i30 = ай 30, і30, i30 n; i40 = ай 40, і40; Getz = гетц, гец; ix35 = іх35, их35, ай икс 35; ix20; ix55; Matrix = матрікс, матрикс; H1 = h 1, starex, старекс, н1; H100 = h 100, porter, портер; H200 = h 200; H350 = h 350; Grandeur = грандер, грандеур; Veloster = велостер; Coupe = купе; Avante = аванте; Ioniq = іонік, ионик, айонік, ionic; Ioniq 5 = іонік 5, ионик 5, айонік 5; Ioniq 6 = іонік 6; Ioniq 9; Genesis = дженезіс, генезис; Genesis Coupe; Kona = кона; Kona Electric = kona ev; Pony = поні, пони; Tiburon; Lantra = лантра; Veracruz = веракрус; Azera = азера; Trajet = траджет; Terracan = терракан; Atos = атос; Solaris = соляріс, солярис; S-Coupe = scoupe; Equus = екус; Galloper = галопер; Maxcruz; Palisade = палісейд, палисад, палісад; XG = xg 30, xg 25; Venue = венью; Bayon = байон; Creta = крета; Casper; Staria = старія; Nexo = нексо; Santa Cruz = санта круз; Inster; Celesta; Encino; Lafesta; Mistra; Aslan; Dynasty; Entourage; Excel; Stellar',
  },
  { name: 'Ideal', models: 'CH 7111b = ch 7111b' },
  {
    name: 'Infiniti',
    also: 'інфініті, инфинити, инфинити, інфінити, фінік',
    models:
      'Q30; Q40; Q45; Q50; Q60; Q70 = q70l; QX30; QX50; QX55; QX56; QX60; QX70; QX80; QX4; FX = фх; EX; G; M; JX; I; J; I30; I35; Essence',
  },
  {
    name: 'Isuzu',
    also: 'ісузу, исузу',
    models:
      'D-Max = дмакс; Trooper = трупер; Gemini; Rodeo = родео; MU-X; Midi; Bighorn; Ascender; Axiom; Amigo; Campo; Piazza; VehiCROSS',
  },
  {
    name: 'Iveco',
    also: 'івеко, ивеко',
    models: 'Daily = дейлі, дейли, 35s13, 35s15, 35c13, 35c15, 50c15, 35s12, 35s14, 35s16; Massif; TurboDaily',
  },
  {
    name: 'JAC',
    also: 'джак',
    models:
      'J5; J2; J3; J4; J6; J7; S1; S2; S3; S4; S5; S7; iEV7S = iev 7s; e-S2; e-JS4; T6; T8; Rein; JS4; JS6; Refine',
  },
  { name: 'Jaecoo', also: 'джейку', models: 'J5; J7; J8' },
  {
    name: 'Jaguar',
    also: 'ягуар, яга',
    models:
      'XF; XE; XJ = xj long; XJ6; XJ8; XJR; XJS; XK; XKR; XK8; F-Pace = ф пейс, f pace; E-Pace = е пейс; I-Pace = і пейс, ай пейс; F-Type = ф тайп; S-Type = с тайп; X-Type = х тайп, ікс тайп; E-Type; Daimler; Sovereign',
  },
  {
    name: 'Jeep',
    also: 'джип, джіп',
    models:
      'Compass = компас, компасс; Cherokee = черокі, чероки; Grand Cherokee = гранд черокі, гранд чероки, гранд чирокі [ZJ WJ WK WK2 WL]; Grand Cherokee L; Patriot = патріот, патриот; Renegade = ренегат, ренегейд; Wrangler = вранглер, ренглер, рэнглер [YJ TJ JK JL]; Liberty = ліберті, либерти; Gladiator = гладіатор; Commander = командер; Avenger = авенджер; Wagoneer; Grand Wagoneer; CJ; Comanche; Shamir; Willys = віліс',
  },
  { name: 'Jetour', also: 'джетур', models: 'X70 = x70 plus; X90; Dashing; T2 = traveller; X50' },
  { name: 'Jetta', models: 'VA3; VS5; VS7' },
  {
    name: 'Kia',
    also: 'кіа, киа, кия, кія, kia motors',
    models:
      'Sportage = спортейдж, спортаж, спортейж [JA JE KM SL QL NQ5]; Sorento = соренто [BL XM UM MQ4]; Ceed = сід, сид, ceed, ceed sw, cee d, pro ceed, proceed [ED JD CD]; XCeed = xceed, ікссід; Optima = оптіма, оптима [MG TF JF]; Cerato = церато, серато [LD TD YD BD]; Cerato Koup = koup; Rio = ріо, рио [DC JB UB YB]; K5 = к5; K3; K4; K7; K8; K9; K900; Magentis = магентіс, магентис; Soul = соул, соул ев, soul ev; Forte = форте; Picanto = піканто, пиканто; Carens = каренс; Carnival = карнівал, карнивал; Venga = венга; Sedona = седона; Mohave = мохаве, мохав, borrego; Sephia = сефія; Clarus = кларус; Opirus = опірус; Shuma = шума; Niro = ніро, ниро; e-Niro = niro ev, е ніро; Stonic = стонік; Avella = авелла; Pregio = прегіо; Joice = джойс; Seltos = селтос; Pride = прайд; Spectra = спектра; Stinger = стінгер; Cadenza = каденза; Rondo = рондо; Ray; EV3; EV4; EV5; EV6 = ев6; EV9; Telluride = телурайд; Besta; Bongo; Capital; Concord; Enterprise; K2700; Retona; Roadster; Rocsta; Sonet; Tasman; Pegas; KX5',
  },
]
