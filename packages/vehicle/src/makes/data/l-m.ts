import type { MakeSource } from '../make-source.ts'

export const makesLM: readonly MakeSource[] = [
  {
    name: 'Lada',
    also: 'лада',
    models:
      'Kalina = калина; Granta = гранта; Niva = нива; Largus = ларгус; Priora = пріора, приора; Vesta = веста; XRAY = х рей; 2101; 2104; 2105; 2106; 2107; 2108; 2109; 21099; 2110; 2111; 2112; 2113; 2114; 2115; 2121; 21214; 2170; 2171; 2172; 2194; 1117; 1118; 1119; 4x4; Samara = самара',
  },
  {
    name: 'Lamborghini',
    also: 'ламборгіні, ламборджині, ламборгини, ламба',
    models: 'Murcielago; Gallardo; Huracan; Aventador; Urus = урус; Diablo; Countach; Revuelto; Temerario; LM002',
  },
  {
    name: 'Lancia',
    also: 'лянча, лянчия, ланчія',
    models:
      'Kappa = каппа; Ypsilon = іпсилон; Thesis = тезис; Dedra; Lybra; Delta = дельта; Thema; Musa; Phedra; Prisma; Voyager; Zeta; Beta; Fulvia; Flavia',
  },
  {
    name: 'Land Rover',
    also: 'ленд ровер, лэнд ровер, ленд ровєр, лендровер, landrover, ланд ровер, range rover, рендж ровер, рендж, рейндж ровер',
    models:
      'Range Rover = рендж ровер, рейндж ровер, рендж, range rover vogue, autobiography [P38A L322 L405 L460]; Range Rover Sport = рендж ровер спорт, рейндж ровер спорт, рендж спорт, rr sport, sport [L320 L494 L461]; Range Rover Evoque = евок, эвок, evoque, рендж ровер евок, рендж ровер эвок [L538 L551]; Range Rover Velar = велар, velar; Freelander = фрілендер, фрилендер; Discovery = діскавері, дискавери, дискавері, діско [I II III IV V]; Discovery Sport = діскавері спорт, дискавери спорт; Defender = дефендер; Series III',
  },
  { name: 'Landwind', also: 'лендвінд', models: 'X6; X7; X9; Fashion' },
  { name: 'LDV', models: 'Convoy = convoy; Maxus; Pilot; Cub; V80' },
  { name: 'Leapmotor', also: 'ліпмотор, липмотор', models: 'C01; C10; C11; C16; B10; T03; S01' },
  {
    name: 'Lexus',
    also: 'лексус, лехус, лекс',
    models:
      'RX = рх; ES = ес; IS; GS; LX; GX; CT = ct 200h; LS; NX; RC; UX; SC; LC; LM; RZ; TX; HS; LBX; RC F; GS F; IS F; LFA',
  },
  {
    name: 'Li Auto',
    also: 'lixiang, лісян, ли сян, li, лі авто, лісянг, ліксіанг',
    models: 'L6 = li l6; L7 = li l7; L8 = li l8; L9 = li l9; One; Mega; i6; i8',
  },
  {
    name: 'Lifan',
    also: 'ліфан, лифан',
    models: '520; 620; 320; 720; X50; X60; X70; Solano; Smily; Breez; Myway; Cebrium; 330; 820',
  },
  {
    name: 'Lincoln',
    also: 'лінкольн, линкольн',
    models:
      'MKZ; MKC; MKX; MKT; MKS; Town Car = таун кар; Continental = континенталь; Navigator = навігатор, навигатор; Nautilus = наутілус; Aviator = авіатор; Corsair = корсар; Zephyr; LS; Blackwood; Mark; Mark VIII',
  },
  { name: 'Lotus', also: 'лотус', models: 'Evora; Elise; Exige; Europa; Esprit; Emira; Eletre; Emeya; Evija' },
  { name: 'Lucid', also: 'люсід', models: 'Air; Gravity' },
  { name: 'Lynk & Co', also: 'lynk co, lynk, лінк ко, лінк', models: '01; 02; 03; 05; 06; 08; 09; Z10; Z20' },
  {
    name: 'Maserati',
    also: 'мазераті, мазерати, мазератті',
    models:
      'Quattroporte = кватропорте; Ghibli = гіблі; Levante = леванте; Coupe; GranTurismo = гран турізмо; GranCabrio; Grecale = грекале; MC20; Spyder; 3200 GT; Biturbo',
  },
  { name: 'Maxus', also: 'максус', models: 'eDeliver 3; eDeliver 9; Euniq 6; Mifa 9; T90; Deliver 9' },
  { name: 'Maybach', also: 'майбах', models: '57; 62; S-Class; GLS' },
  {
    name: 'Mazda',
    also: 'мазда, маздочка, мацда',
    models:
      '6 = mazda6, шістка, шестерка [GG GH GJ GL]; 3 = mazda3, трійка, тройка [BK BL BM BP]; 2 = mazda2; 5 = mazda5; CX-3; CX-30; CX-5 = сх 5, cx5 [KE KF]; CX-50; CX-60; CX-7 = сх 7; CX-70; CX-80; CX-9 = сх 9; CX-90; CX-8; CX-4; MX-30; MX-5 = miata, міата; MX-3; MX-6; RX-7; RX-8; 626; 323 = 323f, 323 f; 121; 929; 818; BT-50; Xedos 6 = кседос 6; Xedos 9 = кседос 9; Tribute = трібьют, трибьют; MPV; Demio = деміо; Premacy = премасі; E2200 = e 2200; E2000 = e 2000; Protege; Capella; Familia = фамілія; Atenza; Axela; Bongo; Millenia; Navajo; B-Series = b 2500, b2500; EZ-6; Lantis; Eunos',
  },
  {
    name: 'McLaren',
    also: 'макларен',
    models: '570GT = 570 gt, 570s; 540C; 600LT; 650S; 675LT; 720S; 750S; 765LT; Artura; GT; MP4-12C; P1; Senna',
  },
  {
    name: 'Mercedes-Benz',
    also: 'mercedes, мерседес, мерседес бенц, мерс, мерин, merc, benz, мерседес-бенц, mersedes, мерсєдєс, мерседес бенз, mb',
    models:
      'A-Class = а клас, а класс [W168 W169 W176 W177]; B-Class = б клас, б класс, electric drive [W245 W246 W247]; C-Class = ц клас, ц класс, с клас, с класс, сі клас, цешка [W202 W203 W204 W205 W206 S204 S205]; E-Class = е клас, е класс, єшка, ешка, очкастий [W123 W124 W210 W211 W212 W213 W214 S211 S212]; S-Class = эс класс, ес клас, кабан, maybach s [W116 W126 W140 W220 W221 W222 W223]; G-Class = гелік, гелик, гелендваген, кубик, джі клас, г клас, g wagon [W460 W461 W463 W464 W465]; V-Class = в клас, в класс, ві клас [W638 W447]; R-Class = р клас, р класс; X-Class; T-Class; M-Class = ml, мл, ml class, м клас, мль, мл клас [W163 W164 W166]; GL-Class = gl, гл, гл клас [X164 X166]; GLA = гла, gla class; GLB = глб; GLC = глс, глц, glc class; GLC Coupe; GLE = гле, gle class [W166 W167 V167]; GLE Coupe; GLK = глк, glk class [X204]; GLS = maybach gls [X166 X167]; CL-Class = cl; CLA = цла, cla class; CLC = clc class; CLE; CLK = clk class; CLS = цлс, clsклас; SL-Class = sl; SLC; SLK = slk class; SLR; SLS; AMG GT = gt; EQA; EQB; EQC; EQE; EQE SUV; EQS; EQS SUV; EQV; Vito = віто, вито, vito v220, vito v200 [W638 W639 W447]; eVito; Viano = віано, виано; Vaneo = ванео; Sprinter = спрінтер, спринтер [W901 W903 W906 W907]; Citan = сітан, цитан, ситан; Metris = метріс; MB = mb 100, mb100; 190 = w201, 190e, 190d; 200; 220 = 220 ; 230 = 230 pullman; 240; 250; 260; 280; 300; 170; 180; Vario; O 309; Pullman',
  },
  {
    name: 'Mercury',
    also: 'меркурій, меркури',
    models: 'Tracer; Sable; Mountaineer; Mariner; Milan; Grand Marquis; Cougar; Villager; Mystique',
  },
  {
    name: 'MG',
    also: 'емджі, мг, эмджи, ем джі',
    models:
      '550; 350; 6; 5; 3; 4 = mg4; 7; ZS = zs ev; HS; EHS; Marvel R; GS; One; Cyberster; TF; MGB; ZR; ZT; F; EZS; Mulan; S5',
  },
  {
    name: 'MINI',
    also: 'міні, мини, міні купер, мини купер, mini cooper',
    models:
      'Cooper = купер, cooper s, cooper se, hatch, hatchback, john cooper works [R50 R53 R56 F55 F56 F66]; Countryman = кантрімен, кантримен [R60 F60 U25]; Clubman = клабмен [R55 F54]; One = ван; Paceman = пейсмен; Cabrio; Coupe; Roadster; Aceman',
  },
  {
    name: 'Mitsubishi',
    also: 'міцубісі, мицубиси, мітсубісі, митсубиси, мітсубіші, митсубиши, міцубіші, мицубиши, міцу, мицу, mitsubisi, mitsubishy, митсу',
    models:
      'Lancer = лансер, ланцер, ланцер, lancer ralliart, lancer x, лансер 9, лансер 10 [IX X VII]; Lancer Evolution = evo, ево, lancer evo; Outlander = аутлендер, оутлендер, аутландер, аутлєндер [I II III IV]; Outlander PHEV = аутлендер phev; Outlander XL = аутлендер xl, аутлендер хл; Outlander Sport = аутлендер спорт; Pajero = паджеро, паджерік, паджерик [I II III IV]; Pajero Wagon = паджеро вагон; Pajero Sport = паджеро спорт; Pajero Pinin = пінін, пинин, pinin; Colt = кольт; Galant = галант; ASX = асх, асикс; Grandis = грандіс, грандис; Carisma = карізма, каризма; L200 = l 200, л200, л 200; L300 = l 300; L400 = l 400, delica, деліка; Space Star = спейс стар; Space Wagon = спейс вагон; Space Runner; Space Gear; Eclipse = екліпс, эклипс, eclipse usa; Eclipse Cross = екліпс кросс, эклипс кросс; Mirage = міраж, мираж; i-MiEV = imiev, i miev, айміев; RVR; Montero = монтеро; Montero Sport; Endeavor = індевор; Xpander; Attrage; Proton; 3000GT = 3000 gt, gto; Sigma; Sapporo; Tredia; Cordia; Diamante; Dion; Airtrek; Raider; Challenger; Minicab',
  },
  { name: 'Mobility Ventures', models: 'MV-1 = mv1' },
]
