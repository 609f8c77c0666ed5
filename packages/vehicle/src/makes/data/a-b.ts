import type { MakeSource } from '../make-source.ts'

export const makesAB: readonly MakeSource[] = [
  {
    name: 'Acura',
    also: 'акура',
    models:
      'MDX = мдх, мдикс; RDX = рдх; TLX; ILX; TSX; ZDX; TL; RLX; RL; CL; CSX; EL; Integra = інтегра; Legend; NSX; RSX; SLX; ADX',
  },
  { name: 'Aero', models: '30; 50' },
  {
    name: 'Aion',
    also: 'gac aion, айон, аіон',
    models: 'Y = y plus; V = v plus; S = s plus; LX; UT; RT; Hyper GT; Hyper HT; Hyper SSR',
  },
  {
    name: 'Aiways',
    also: 'айвейс',
    models: 'U5; U6',
  },
  {
    name: 'Alfa Romeo',
    also: 'альфа, альфа ромео, alfa',
    models:
      '159; 156; 147; 166; 164; 146; 145; 155; 75; 33; 90; Giulietta = джульєтта, джульетта; Giulia = джулія, джулия; Stelvio = стельвіо; MiTo = міто; Tonale; Junior; Brera = брера; GT; GTV; Spider; 4C; 8C; Sprint; Alfasud; Alfetta; Montreal',
  },
  { name: 'AMC', models: 'Matador; Eagle; Pacer; Gremlin; Javelin' },
  { name: 'Aro', also: 'аро', models: '243; 244; 240; 241; 10' },
  {
    name: 'Aston Martin',
    also: 'астон мартін, астон мартин, aston',
    models: 'DB7; DB9; DB11; DB12; DBS; DBX; Vantage; Vanquish; Rapide; Virage; Cygnet; Valhalla',
  },
  {
    name: 'Audi',
    also: 'ауді, ауди, авді, аудюха, ауди',
    models:
      'A1; A2; A3 = а3 sportback [8L 8P 8V 8Y]; A4 = а4 avant [B5 B6 B7 B8 B9]; A4 Allroad = а4 олроуд, а4 оллроад; A5 = а5 sportback; A6 = а6 avant [C4 C5 C6 C7 C8]; A6 Allroad = а6 олроуд, а6 оллроад, allroad, олроуд, оллроад; A7; A8 = а8 long [D2 D3 D4 D5]; 80 = вісімдесятка [B3 B4]; 90; 100 = сотка, сотка [C3 C4]; 200; 50; Coupe; Cabriolet; V8; Q2 = ку2; Q3 = ку3; Q4 e-tron = q4, ку4; Q5 = ку5; Q5 e-tron; Q6 e-tron = q6; Q7 = ку7, кушка; Q8 = ку8; Q8 e-tron; e-tron = етрон, е трон, этрон, e tron sportback; e-tron GT = етрон gt; TT = тт, тітішка; TTS; TT RS; R8; S1; S3; S4; S5; S6; S7; S8; SQ2; SQ5; SQ6; SQ7; SQ8; RS2; RS3; RS4; RS5; RS6; RS7; RS Q3 = rsq3; RS Q8 = rsq8; RS e-tron GT; A6 e-tron',
  },
  { name: 'Austin', also: 'остін, остин', models: 'Ambassador; Metro; Maestro; Montego; Mini; Allegro' },
  { name: 'Avatr', also: 'аватр', models: '06; 07; 11; 12' },
  { name: 'BAIC', also: 'баїк, баик', models: 'X25; X35; X55; X75; BJ40; EU5; EX5; EC3' },
  { name: 'Baojun', also: 'баоджун', models: '310; 510; 530; 730; E100; E200; E300; Yep; Yunduo = cloud' },
  { name: 'Barkas', also: 'баркас', models: 'B1000' },
  { name: 'Beijing', also: 'бейджинг, пекін', models: 'BJ 2031 = bj2031; BJ40; X7; X3; U5' },
  {
    name: 'Bentley',
    also: 'бентлі, бентли',
    models:
      'Continental GT = континенталь gt; Continental Flying Spur; Continental = континенталь; Bentayga = бентайга; Flying Spur; Mulsanne = мульсан; Arnage; Azure; Brooklands; Turbo R',
  },
  {
    name: 'BMW',
    also: 'бмв, беха, бумер, бімер, бэха, бмвха, байерише',
    models:
      '1 Series = 1 серія, 1 серия, єдиничка [E81 E82 E87 E88 F20 F21 F40 F70]; 2 Series = 2 серія, 2 серия [F22 F23 F44 G42]; 2 Series Gran Tourer; 2 Series Active Tourer; 2 Series Gran Coupe; 3 Series = 3 серія, 3 серия, трійка, тройка, active hybrid 3 [E21 E30 E36 E46 E90 E91 E92 E93 F30 F31 G20 G21]; 3 Series GT [F34]; 4 Series = 4 серія, 4 серия [F32 F33 G22 G23]; 4 Series Gran Coupe [F36 G26]; 5 Series = 5 серія, 5 серия, пʼятірка, пятерка, active hybrid 5 [E12 E28 E34 E39 E60 E61 F10 F11 G30 G31 G60]; 5 Series GT [F07]; 6 Series = 6 серія, 6 серия [E24 E63 E64 F06 F12 F13]; 6 Series GT [G32]; 6 Series Gran Coupe; 7 Series = 7 серія, 7 серия, сімка, семерка, active hybrid 7 [E23 E32 E38 E65 E66 F01 F02 G11 G12 G70]; 8 Series = 8 серія, 8 серия [E31 G14 G15 G16]; X1 = ікс1, икс1 [E84 F48 U11]; X2 [F39 U10]; X3 = ікс3, икс3 [E83 F25 G01 G45]; X3 M = x3m; X4 [F26 G02]; X4 M = x4m; X5 = ікс5, икс5, х пʼять, икс пять, ікс пʼять [E53 E70 F15 G05]; X5 M = x5m; X6 = ікс6, икс6 [E71 F16 G06]; X6 M = x6m; X7 = ікс7, икс7 [G07]; XM; iX = іікс; iX1; iX2; iX3; i3 = ай3, і3, i3s; i4; i5; i7; i8; M1; M2; M3 = мка3; M4; M5 = мка5, емка; M6 = m6 gran coupe; M8; Z1; Z3; Z4; Z8; Alpina = альпіна; 2002; 1602',
  },
  {
    name: 'Brilliance',
    also: 'бриліанс, брилианс, бріліанс',
    models: 'BS4 = m2; BS6 = m1; BC3; V5; V3; H530; H330; H230; FRV; FSV',
  },
  { name: 'Bristol', models: '412; 411; 603; Blenheim' },
  { name: 'Bugatti', also: 'бугатті, бугатти', models: 'Veyron; Chiron; EB110; Divo; Mistral; Tourbillon' },
  {
    name: 'Buick',
    also: 'бʼюік, бюик, буік',
    models:
      'Encore = енкор; Encore GX; Envision = енвіжн; Enclave; Envista; Regal = рігал; LaCrosse; Cascada = каскада; Verano; Lucerne; LeSabre; Century; Park Avenue; Rendezvous; Rainier; Skylark; Riviera; Electra; Velite 6; GL8; Excelle',
  },
  {
    name: 'BYD',
    also: 'бід, бид, бюд, бвд',
    models:
      'F3 = new f3, ф3; F3R; F0; F6; G3; G6; S6; Song Plus = сонг плюс, song plus ev, song plus dm; Song Pro; Song L; Song = сонг; Han = хан; Tang = танг; Qin = цинь, qin plus; Yuan Plus = юань плюс, atto 3, atto3; Yuan Up; Yuan Pro; Yuan = юань; Dolphin = долфін, дельфін, дельфин; Seagull = сігал, чайка; Seal = сіл, сил; Seal U; Sealion 6; Sealion 7 = sealion 07; Leopard 5 = bao 5; Destroyer 05; Frigate 07; Chazor; e2; e3; e5; e6; Shark',
  },
]
