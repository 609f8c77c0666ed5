import type { MakeSource } from '../make-source.ts'

export const makesNR: readonly MakeSource[] = [
  {
    name: 'Nio',
    also: 'ніо, нио',
    models: 'ES6; ES7; ES8; EC6; EC7; ET5 = et5 touring; ET7; ET9; EL6; Onvo L60; Firefly',
  },
  {
    name: 'Nissan',
    also: 'нісан, ниссан, ніссан, нисан, ніссан',
    models:
      'Rogue = рог, роуг, роге; Rogue Sport = рог спорт; Qashqai = кашкай, кашкаі, кашка, qashqay, кашкаї [J10 J11 J12]; Qashqai+2 = кашкай+2, qashqai 2; Leaf = ліф, лиф, ліфчик [ZE0 ZE1]; X-Trail = ікс трейл, икс трейл, х трейл, хтрейл, x trail, xtrail, х-трейл, икстрейл [T30 T31 T32 T33]; Juke = жук, джук; Primera = прімера, примера [P10 P11 P12]; Note = ноут, нот; Almera = альмера [N15 N16]; Almera Classic = альмера класік, альмера классик; Almera Tino = tino, альмера тіно; Micra = мікра, микра; Murano = мурано; Maxima = максіма, максима; Maxima QX; Altima = альтіма, альтима; Pathfinder = патфайндер, пасфайндер; Teana = теана, тіана; Tiida = тііда, тиида, тіда; Sunny = санні, санни; Sentra = сентра; Primastar = прімастар, примастар; Patrol = патрол, патруль; Versa = верса; Versa Note; Navara = навара; Bluebird = блюберд; NV200; e-NV200 = e nv 200, env200; NV300; NV400; NP300; Kicks = кікс; Quest = квест; Terrano = терано, террано; 350Z; 370Z; 300ZX; 280ZX; Kubistar = кубістар; Armada = армада; Sylphy = сілфі; Interstar = інтерстар; Pulsar = пульсар; Serena = серена; Pixo = піксо; Frontier = фронтієр; Cedric; 100NX; Cefiro = цефіро; Vanette = ванетт; Leopard; Gloria; Largo; Stanza; Prairie; Trade; Laurel; 200SX; 240SX; 180SX; Silvia; Skyline = скайлайн; GT-R = gtr; X-Terra = xterra, екстерра; Ariya = арія, ария; Cube = куб; Titan = титан; Townstar; Datsun; March; Urvan; Wingroad; Stagea; Presage; Elgrand; Bassara; Livina; Lannia; Magnite; Z; Cherry',
  },
  {
    name: 'Oldsmobile',
    also: 'олдсмобіль',
    models: 'Alero; Aurora; Cutlass; Intrigue; Silhouette; Bravada; Eighty-Eight',
  },
  {
    name: 'Opel',
    also: 'опель, опєль, опел, оппель',
    models:
      'Astra = астра, astra gtc, astra coupe bertone, astra opc, astra h opc [F G H J K L]; Zafira = зафіра, зафира, сафіра [A B C]; Zafira Tourer; Vectra = вектра, vectra gts [A B C]; Insignia = інсігнія, инсигния, інсигнія [A B]; Insignia Sports Tourer; Omega = омега [A B]; Vivaro = віваро, виваро [A B C]; Vivaro-e; Corsa = корса, corsa opc [A B C D E F]; Corsa-e; Meriva = меріва, мерива; Combo = комбо, combo life [B C D E]; Kadett = кадет, кадетт; Ascona = аскона; Antara = антара; Movano = мовано; Signum = сігнум, сигнум; Frontera = фронтера; Mokka = мокка, mokka x; Mokka-e; Tigra = тігра, тигра; Rekord = рекорд; Sintra = сінтра; Calibra = калібра, калибра; Agila = агіла, агила; Monterey = монтерей; Ampera = ампера; Ampera-e = ампера е; Campo; Crossland X = crossland, крослeнд; Grandland X = grandland, грандленд; Adam = адам; Arena; Cascada = каскада; Karl = карл; Manta = манта; Senator = сенатор; Speedster; GT; Commodore; Diplomat; Kapitan; Zafira Life; Rocks-e; Olympia; Blitz',
  },
  { name: 'Omoda', also: 'омода', models: '5; C5; E5; C9; 7; 9' },
  { name: 'Ora', also: 'ора', models: '03 = good cat, funky cat; Ballet Cat; Lightning Cat; Black Cat; iQ; R1' },
  {
    name: 'Peugeot',
    also: 'пежо, пєжо, пежот, пижо, peugot, pegeot, puegeot',
    models:
      '308; 308 SW; 307; 307 SW; 3008; 508; 508 RXH; 207; 5008; 206; 206 SW; Partner = партнер, патнер; e-Partner; Expert = експерт, эксперт; e-Expert; 407; 407 SW; 301; 607; 405; 208; e-208; 605; Bipper = біппер, биппер, біпер; 107; 4007; 4008; Boxer = боксер; 2008; e-2008; 807; 806; 406; 408; RCZ; 306; 305; 1007; 205; 108; iOn; 106; 104; 204; 304; 309; 404; 504; 505; 604; Traveller = тревелер; e-Traveller; Rifter = ріфтер, рифтер; J5; J9; e-Rifter; Landtrek; 508 SW; 207 CC; 307 CC; 308 CC; 206 CC',
  },
  {
    name: 'Plymouth',
    also: 'плімут',
    models: 'Grand Voyager; Voyager; Neon; Breeze; Prowler; Acclaim; Barracuda; Fury; Laser; Sundance',
  },
  { name: 'Polestar', also: 'полестар, полстар', models: '1; 2; 3; 4; 5' },
  {
    name: 'Pontiac',
    also: 'понтіак, понтиак',
    models:
      'Vibe; Grand Am; Grand Prix; Firebird; Bonneville; Sunfire; Torrent; G6; G8; Montana; Trans Sport; GTO; Solstice; Aztek; Fiero',
  },
  {
    name: 'Porsche',
    also: 'порше, порш, порше, porshe, поршє',
    models:
      'Cayenne = каєн, кайен, каен, кайєн [955 957 958 E3]; Cayenne Coupe; Panamera = панамера; Macan = макан; Macan EV; Cayman = кайман; Taycan = тайкан; Taycan Cross Turismo; 911 = carrera, карера [964 993 996 997 991 992]; Boxster = бокстер; 718 = 718 cayman, 718 boxster; 924; 928; 944; 968; Carrera GT; 918; 356',
  },
  { name: 'Proton', also: 'протон', models: '400; 300; 413; 415; 416; 418; Persona; Wira; Gen-2; Saga' },
  {
    name: 'RAM',
    also: 'рам',
    models: '1500; 2500; 3500; ProMaster = promaster 1500, promaster 2500, promaster 3500; ProMaster City; Dakota; 700',
  },
  { name: 'Ravon', also: 'равон', models: 'R2; R3; R4; Gentra; Nexia R3; Matiz' },
  {
    name: 'Renault',
    also: 'рено, renо, реналт, рєно, reno, рэно, ренаулт',
    models:
      'Megane = меган, меган, мегане, megan [I II III IV]; Megane E-Tech = megane e tech; Megane Scenic; Kangoo = кангу, канго, кенгу [I II III]; Kangoo Z.E. = kangoo ze; Scenic = сценік, сценик, сценік, сенік [I II III IV]; Scenic RX4; Grand Scenic = гранд сценік, гранд сценик; Laguna = лагуна [I II III]; Trafic = трафік, трафик, traffic [I II III]; Clio = кліо, клио [I II III IV V]; Clio Symbol = symbol, symbol, симбол, сімбол; Logan = логан; Logan Van; Logan MCV; Duster = дастер; Fluence = флюенс, флуенс; Fluence Z.E.; Master = мастер, майстер [I II III]; Koleos = колеос; Espace = еспас, эспейс, еспейс, grand espace; Modus = модус, grand modus; 19 = 19 chamade, дев’ятнадцятка; Kadjar = каджар; Sandero = сандеро; Sandero Stepway = сандеро степвей, stepway; Zoe = зоє, зоэ, зое; Captur = каптюр, каптур; Talisman = талісман, талисман; Twingo = твінго, твинго; Dokker = докер, доккер; Safrane = сафран; Thalia = талія; Latitude = латітьюд, латитьюд; Lodgy = лоджі; Vel Satis = вел сатіс; Twizy = твізі; City K-ZE = k ze; Samsung; Austral = австраль; Arkana = аркана; Rafale; Symbioz; 5 = 5 e tech, r5; 4; 9; 11; 12; 14; 16; 18; 20; 21; 25; 30; Avantime; Express = експрес; Rapid; Wind; Fuego; Alaskan; Oroch; Estafette; Alpine; Triber; Kwid',
  },
  { name: 'Rivian', also: 'рівіан', models: 'R1S; R1T; R2; R3' },
  { name: 'Roewe', also: 'роеве', models: '350; 550; Marvel X; RX5; Ei5; i5; D7' },
  {
    name: 'Rolls-Royce',
    also: 'ролс ройс, роллс ройс, rolls',
    models:
      'Phantom = фантом; Ghost = гост; Wraith; Dawn; Cullinan = кулінан; Spectre; Silver Shadow; Silver Seraph; Silver Spur; Silver Cloud',
  },
  {
    name: 'Rover',
    also: 'ровер',
    models:
      '75; 45; 25; 414; 416; 418; 420; 214; 216; 218; 220; 200; 400; 600; 620; 618; 623; 800; 820; 825; 827; Metro; Mini; Streetwise; Maestro; Montego; 100; 111; 114',
  },
]
