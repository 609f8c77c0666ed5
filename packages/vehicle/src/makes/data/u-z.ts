import type { MakeSource } from '../make-source.ts'

export const makesUZ: readonly MakeSource[] = [
  {
    name: 'Vauxhall',
    also: 'воксхол, воксхолл',
    models: 'Astra; Vectra; Zafira; Corsa; Insignia; Vivaro; Meriva; Mokka; Combo; Movano; Omega; Signum',
  },
  { name: 'VinFast', also: 'вінфаст', models: 'VF 3; VF 5; VF 6; VF 7; VF 8; VF 9' },
  {
    name: 'Volkswagen',
    also: 'vw, фольксваген, вольксваген, фольц, фольксваген, фольцваген, volkswagen vw, фв, volswagen, wolkswagen, volksvagen, vokswagen, фольсваген, фолькс, фольцвагєн, volkwagen, фольк, вв, в в',
    models:
      'Passat = пассат, пасат, пасат варіант, пассат вариант, passat variant [B1 B2 B3 B4 B5 B6 B7 B8 B9 B5+]; Passat CC = пассат сс, пасат цц; Passat Alltrack; CC; Jetta = джетта, джета, жетта [II III IV V VI VII A5]; Golf = гольф, гольфік, гольфик [I II III IV V VI VII VIII]; Golf Plus = гольф плюс; Golf Alltrack; Golf Sportsvan = гольф спортсван, sportsvan; Golf GTI = гольф gti; Golf R; Golf GTE; e-Golf = е гольф, e golf, егольф; Caddy = кадді, кадди, каді, кади, caddy maxi [III IV V]; Touran = туран, cross touran; Tiguan = тігуан, тигуан, тигуанчик [I II III]; Tiguan Allspace = тігуан олспейс; Touareg = туарег, тоурег, tuareg, туарік [I II III]; Polo = поло, cross polo; Transporter = транспортер, t2, t3, t4, t5, t6, т2, т3, т4, т5, т6, t6.1, т4 транспортер, transporter t5, t7 [T1 T2 T3 T4 T5 T6 T7]; Multivan = мультівен, мультивен; Caravelle = каравела, каравелла; California = каліфорнія, калифорния; LT = лт, lt28, lt35, lt 35; Crafter = крафтер; e-Crafter; Bora = бора; Sharan = шаран; Beetle = бітл, жук, битл; New Beetle = нью бітл; Vento = венто; Atlas = атлас; Atlas Cross Sport = cross sport; Scirocco = сірокко, сирокко; Phaeton = фаетон; Fox = фокс; Amarok = амарок; up! = up, ап; e-up! = e up, ап; Eos = еос; Pointer = поінтер; Arteon = артеон; Lupo = лупо; T-Roc = тірок, т рок, т-рок; T-Cross = т крос; Taigo = тайго; Taos = таос; Tayron; Teramont = терамонт; Derby = дербі; e-Lavida; Lavida; Corrado = корадо; ID.3 = id 3, ід 3, айді 3, ід3, id3; ID.4 = id 4, ід 4, айді 4, ід4, id4, id.4 crozz, id4 x; ID.5 = id5; ID.6 = id 6, ід 6, айді 6, id6, id.6 crozz, id6 x; ID.7 = id7; ID. Buzz = id buzz, buzz; e-Bora; e-Tharu; Tharu; Gol; Parati; Santana; Routan; Rabbit; Viloran; Bus; Käfer = kafer, kaefer, кефер; Iltis; Karmann Ghia; Magotan; Sagitar; Tacqua; T-Cross Breeze',
  },
  {
    name: 'Volvo',
    also: 'вольво, волво, вольво',
    models:
      'V40 = v40 cross country; V50; V60 = v60 cross country; V70; V90 = v90 cross country; XC40 = хс40; XC40 Recharge; XC60 = хс60; XC70 = хс70; XC90 = хс90; S40; S60 = s60 cross country; S70; S80; S90; C30; C40; C70; EX30; EX40; EX60; EX90; EC40; 940; 960; 440; 460; 480; 340; 343; 345; 360; 850; 740; 760; 780; 240; 244; 245; 260; 66; Amazon; P1800',
  },
  { name: 'Voyah', also: 'воя, воях', models: 'Free; Dream = dreamer; Passion; Courage' },
  { name: 'Wartburg', also: 'вартбург', models: '1.3 = 1 3; 353; 311; 312; 1300' },
  { name: 'Weltmeister', also: 'вельтмайстер', models: 'EX5; W6; E.5' },
  { name: 'Wuling', also: 'вулінг', models: 'Hongguang Mini EV = mini ev; Bingo = binguo; Air EV; Hongguang' },
  { name: 'Xiaomi', also: 'сяомі, ксяомі', models: 'SU7; YU7' },
  { name: 'Xin Kai', also: 'xinkai, сін кай', models: '6490; SUV; Pickup' },
  { name: 'Xpeng', also: 'сяопен, ікспенг, хпенг', models: 'P5; P7; P7+; G3; G6; G9; X9; Mona M03 = m03' },
  { name: 'Zeekr', also: 'зікр, зикр, зикер', models: '001; 007; 009; X; 7X; Mix' },
  { name: 'Zotye', also: 'зоті', models: 'T600; Nomad; Z300; Z100; E200; X5' },
  { name: 'ZX', models: 'LandMark = landmark; Admiral; Grandtiger; SUV' },
]
