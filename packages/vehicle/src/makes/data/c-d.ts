import type { MakeSource } from '../make-source.ts'

export const makesCD: readonly MakeSource[] = [
  {
    name: 'Cadillac',
    also: 'каділак, кадиллак, кадилак',
    models:
      'Escalade = ескалейд, эскалейд [GMT900 GMT926]; Escalade ESV; Escalade EXT; ATS; CTS = цтс; CT4; CT5; CT6; SRX; XT4; XT5; XT6; XTS; XLR; ELR; STS; DTS; BLS; SLS; Seville = севіль; De Ville = deville, девіль; Eldorado; Fleetwood; Brougham; Lyriq = лірік; Optiq; Vistiq; Catera',
  },
  {
    name: 'Changan',
    also: 'чанган, чангань',
    models:
      'Benni = бенні; Benni EV; CS35 = cs35 plus; CS55 = cs55 plus; CS75 = cs75 plus; CS85; CS95; UNI-T = unit; UNI-V; UNI-K; UNI-Z; Eado = eado plus; Raeton; Alsvin; Lumin = люмін; Hunter; Deepal S07 = deepal s7; Deepal S05; Deepal SL03',
  },
  { name: 'Chana', also: 'чана', models: 'Benni = бенні; Star' },
  { name: 'Changhe', also: 'чанхе', models: 'Ideal = ideal ii; Freedom; Q35; Q25' },
  {
    name: 'Chery',
    also: 'чері, чери, черрі',
    models:
      'Amulet = амулет; Tiggo = тіго, тиго, тигго; Tiggo 2 = тіго 2, tiggo 2 pro; Tiggo 3; Tiggo 4 = tiggo 4 pro; Tiggo 5 = tiggo 5x; Tiggo 7 = tiggo 7 pro, tiggo 7 pro max; Tiggo 8 = tiggo 8 pro, tiggo 8 pro max; Tiggo 9; Eastar = істар, истар; QQ = ку ку, qq6, qq3; Elara = елара, элара; Jaggi = джаггі, джагги; Kimo = кімо, кимо; M11; M12; E5 = e 5; Beat = біт; A13 = а13, bonus, very; A15; CrossEastar = кроссістар; Arrizo 5 = arrizo; Arrizo 6; Arrizo 8; Karry; eQ1 = little ant; eQ5; eQ7; Omoda 5 = omoda; IndiS; Fora; Oriental Son',
  },
  {
    name: 'Chevrolet',
    also: 'шевроле, шевролет, шеви, шева, chevy, шевролє',
    models:
      'Aveo = авео, авєо [T200 T250 T300]; Lacetti = лачетті, лачетти, лачети, лацетті; Cruze = круз, круіз; Captiva = каптіва, каптива; Nubira = нубіра, нубира; Epica = епіка, эпика; Volt = вольт; Niva = нива, нива; Camaro = камаро; Tacuma = такума; Bolt EV = bolt, болт; Bolt EUV; Malibu = малібу, малибу; Spark = спарк; Spark EV; Equinox = еквінокс, эквинокс; Equinox EV; Evanda = еванда, эванда; Orlando = орландо; Trax = тракс; Tracker = трекер; Traverse = траверс; Sonic = сонік; Impala = імпала; Kalos = калос; SSR; Astro; HHR; Express = експрес; Suburban = субурбан; Matiz = матіз; Cavalier; Rezzo = реззо; Corvette = корвет; Colorado = колорадо; Blazer = блейзер; Blazer EV; TrailBlazer = трейлблейзер; S-10; Silverado = сільверадо, сильверадо; Silverado EV; Tahoe = тахо; Bel Air; Trans Sport; Lanos = ланос; Lumina = люміна; Avalanche; Caprice; Chevelle; City Express; Cobalt = кобальт; El Camino; Monte Carlo; Monza; Menlo; Onix; Uplander; Venture; Viva; Beretta; Corsica; Alero; Zafira; Vectra; Omega; Astra',
  },
  {
    name: 'Chrysler',
    also: 'крайслер, кряслер, крайслєр',
    models:
      '200; 300 = 300c, 300 c, 300с, 300 s; 300M = 300 m; Voyager = вояджер; Grand Voyager = гранд вояджер; Town & Country = town country, town and country; PT Cruiser = піті крузер, пт крузер, pt; Sebring = себрінг; Concorde; Vision; Neon; Stratus; Pacifica = пасіфіка, пацифика; Pacifica Hybrid; Cirrus; LHS; Crossfire = кросфайр; Intrepid; Simca; Le Baron = lebaron; New Yorker; Saratoga; Aspen; Imperial; Viper; Delta; Ypsilon',
  },
  {
    name: 'Citroen',
    also: 'citroën, сітроен, ситроен, цитроен, сітроєн, цітроен',
    models:
      'Berlingo = берлінго, берлинго, бирлинго [M49 M59 B9]; C1; C2; C3; C3 Aircross; C3 Picasso = c3 пікассо, c3 пикассо; C3 Pluriel; C4; C4 Picasso = c4 пікассо, c4 пикассо; Grand C4 Picasso = гранд с4 пікассо, гранд с4 пикассо, c4 grand picasso; C4 Spacetourer; Grand C4 Spacetourer; C4 Cactus = кактус; C4 Aircross; C4 X; e-C4; C5; C5 Aircross; C5 X; C6; C8; C-Crosser = c crosser, кроссер; C-Elysee = с елізе, елізе, элизе; C-Zero; C25; C15; Jumpy = джампі, джампи, жампі; Jumper = джампер, жампер; Nemo = немо; Xsara = ксара; Xsara Picasso = ксара пікассо, ксара пикассо; Xantia = ксантія; XM; ZX; AX; BX; CX; DS; DS3; DS4; DS5; DS7; Saxo = саксо; Evasion = евазіон; Dispatch; SpaceTourer = спейстурер; Ami; Dyane; Oltcit; Synergie; Visa; GS; 2CV',
  },
  {
    name: 'Cupra',
    also: 'купра',
    models: 'Ateca = атека; Formentor = форментор; Leon = леон; Born = борн; Tavascan; Terramar',
  },
  {
    name: 'Dacia',
    also: 'дачія, дачия, дасія, дація, дачя',
    models:
      'Logan = логан; Logan MCV = логан мсв, logan mcv, логан универсал, логан універсал; Logan Van; Sandero = сандеро; Sandero Stepway = сандеро степвей, stepway, степвей; Duster = дастер; Lodgy = лоджі, лоджи; Dokker = докер, доккер; Solenza = соленза; SuperNova = супернова; Spring = спрінг; Jogger = джогер; Bigster; 1310; 1410; 1300; Nova; Pick-Up',
  },
  { name: 'Dadi', also: 'даді', models: 'Shuttle; Suv; Smoothing; City Leading' },
  {
    name: 'Daewoo',
    also: 'деу, дэу, део, даево, деву, дєу',
    models:
      'Lanos = ланос, ланас; Sens = сенс; Matiz = матіз, матиз; Nexia = нексія, нексия; Nubira = нубіра, нубира; Gentra = джентра, гентра; Espero = есперо, эсперо; Leganza = леганза; Tico = тіко, тико; Lacetti = лачетті, лачетти; Damas = дамас; Rezzo = реззо; Racer = рейсер; Tacuma = такума; Evanda; Kalos = калос; Magnus; Prince; Musso; Korando; Winstorm; Brougham; Chairman; Statesman; Super Salon',
  },
  { name: 'DAF / VDL', also: 'daf, vdl, даф', models: 'LDV-400 Convoy = ldv 400, ldv 400 convoy; 66; 46; 400' },
  {
    name: 'Daihatsu',
    also: 'дайхатсу, дайхацу, даіхатсу',
    models:
      'Sirion = сіріон, сирион; Cuore = куоре; Terios = теріос, териос; Materia = матеріа; Charade = шарада; Applause; Trevis = тревіс; Copen; YRV; Move; Mira; Feroza; Rocky; Gran Move; Hijet; Tanto; Boon',
  },
  { name: 'Daimler', also: 'даймлер', models: 'Coupe; Double Six; Sovereign; V8; XJ' },
  { name: 'Denza', also: 'денза', models: 'D9; N7; N8; N9; X; Z9' },
  {
    name: 'Dodge',
    also: 'додж, додьж, доч',
    models:
      'Journey = джорні, джорней, жорні; Dart = дарт; Challenger = челенджер, челленджер; RAM 1500 = рам 1500, рем 1500; RAM 2500; RAM 3500; RAM = рам; Ram Van; Caliber = калібер, калибр, калибер; Durango = дуранго; Nitro = нітро, нитро; Charger = чарджер; Grand Caravan = гранд караван; Caravan = караван; Avenger = авенджер; Magnum = магнум; Sprinter; Stratus = стратус; Intrepid; Neon = неон; Dakota; Viper = вайпер; Stealth; Shadow; Spirit; Hornet = хорнет; Monaco; Aries',
  },
  {
    name: 'Dongfeng',
    also: 'донгфенг, дунфен, dfm, dfsk',
    models:
      'ER30; EQ1021; Fengon 580 = glory 580; Fengon 500; AX7; AX4; H30 Cross; S30; Rich; Nammi 01 = nammi, box; Aeolus; Seres 3; E70; EX1; T5 EVO',
  },
  {
    name: 'DS',
    also: 'дс',
    models: '3 = ds3; 3 Crossback = ds3 crossback; 4 = ds4; 5 = ds5; 7 Crossback = ds7 crossback, 7; 9 = ds9',
  },
]
