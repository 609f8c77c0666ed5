import type { MakeSource } from '../make-source.ts'

export const makesEG: readonly MakeSource[] = [
  { name: 'Eagle', models: 'Talon; Vision; Premier; Summit' },
  { name: 'Exeed', also: 'ексид, эксид, ексід', models: 'TXL; VX; LX; RX; Exlantix ES; Exlantix ET' },
  {
    name: 'FAW',
    also: 'фав, фау',
    models:
      'V5; V2; Besturn = besturn b50, бестурн; B50; B30; B70; X80; 6371; 1011; Oley; Vita; Bestune T77 = t77; Bestune NAT',
  },
  {
    name: 'Ferrari',
    also: 'феррарі, феррари, ферарі',
    models:
      'F430; 458 = 458 italia; 488; 360; 348; 355 = f355; 599; 612; California = каліфорнія; Portofino; Roma; 812 = 812 superfast; F8; F12; FF; GTC4Lusso; SF90; 296; LaFerrari; Enzo; Purosangue; Testarossa; Mondial; 328; 308',
  },
  {
    name: 'Fiat',
    also: 'фіат, фиат, фият',
    models:
      'Doblo = добло, дабло; Doblo Panorama; Scudo = скудо; Punto = пунто; Grande Punto = гранде пунто; Punto Evo; Tipo = тіпо, типо; 500; 500L; 500X; 500C; 500e; Fiorino = фіоріно, фиорино, фіорино; Ducato = дукато; Panda = панда; Linea = лінеа, линеа; Qubo = кубо; Croma = крома; Bravo = браво; Brava = брава; Stilo = стіло, стило; Ulysse = улісс, улис; Talento = таленто; Tempra = темпра; Idea = ідеа, идеа; Uno = уно; Cinquecento = чинквеченто; Albea = альбеа; Regata = регата; Marea = мареа; Palio = паліо, палио; Fullback = фулбек; Siena = сієна; Seicento = сейченто; Freemont = фрімонт; Sedici = седічі; 124 = 124 spider; 125; 126; 127; 128; 131; Barchetta; Coupe; Multipla = мультіпла; Strada; Toro; Ritmo; 600; Topolino; Pulse; Viaggio',
  },
  { name: 'Fisker', also: 'фіскер, фискер', models: 'Karma = карма; Ocean = оушен' },
  {
    name: 'Ford',
    also: 'форд, фордик, фордяра',
    models:
      'Focus = фокус, фок, focus electric [I II III IV]; Focus C-Max; Fusion = фьюжн, фʼюжн, фюжн, фюжин, фьюжин; Fusion Energi; Fiesta = фієста, фиеста; Mondeo = мондео, мандео [I II III IV V]; Escape = ескейп, эскейп, ескап [I II III IV]; C-Max = смакс, сі макс, си макс, c max energi; Grand C-Max = гранд с макс; Sierra = сієра, сиерра; Kuga = куга [I II III]; Edge = едж, эдж; Mustang = мустанг, mustang gt; Mustang Mach-E = mach e, мач е, мак е; Escort = ескорт, эскорт; Scorpio = скорпіо, скорпио; Explorer = експлорер, эксплорер; Galaxy = галаксі, галакси; EcoSport = екоспорт, экоспорт; S-Max = с макс, есмакс; F-150 = ф150, f150 raptor, ф 150; F-150 Lightning; F-250; F-350; F-450; F-550; Taurus = таурус; Ranger = рейнджер; B-Max = бі макс; Flex = флекс; KA = ка; KA+; Orion; Taunus = таунус; Contour; Transit = транзит, транзіт [I II III IV V]; Transit Connect = транзит конект, транзит коннект; Transit Custom = транзит кастом; Transit Courier; Tourneo Connect = торнео конект, турнео коннект; Tourneo Custom = торнео кастом, турнео кастом; Tourneo Courier; Courier; Granada; Econovan; Excursion; Festiva; Tempo; Expedition = експедішн, экспедишн; Maverick = маверік; Econoline; E-Series; Crown Victoria = краун вікторія; Windstar; Puma = пума; Probe; Aerostar; StreetKa; Bronco = бронко; Bronco Sport; Capri; Cortina; Consul; Cougar; Freestar; Freestyle; Five Hundred; Thunderbird; GT; Evos; Territory; Model A; Model T; Aspire',
  },
  { name: 'Foton', also: 'фотон', models: 'Tunland; Sauvana; View; Gratour; Midi' },
  { name: 'GAC', also: 'гак', models: 'GS3; GS4; GS5; GS8; Emkoo; Empow; GN6; GN8' },
  {
    name: 'Geely',
    also: 'джилі, джили, джелі, джели, жилі, жили, джілі',
    models:
      'CK = ck 1, ck1, ск; CK-2 = ck2; MK = мк, mk 2, mk2; MK Cross = мк крос, мк кросс; MR; JL; FC = vision; GC6; GC5; GC2 = gx2, panda, gc2; Emgrand 7 = ec7, емгранд 7, эмгранд 7, emgrand ec7, emgrand; Emgrand EC7-RV = ec7 rv; Emgrand 8 = ec8; Emgrand X7 = емгранд х7, эмгранд х7, x7; Maple; SL; LC = lc cross; Emgrand FE-1 = fe 1; Coolray = кулрей, кулрэй; Atlas = атлас, atlas pro; Tugella = тугела; Monjaro = монджаро; Okavango; Geometry A; Geometry C = geometry; Geometry E; Galaxy E5 = e5, ex5; Galaxy E8; Galaxy L7; Galaxy Starship 7; GX9; Otaka; Haoqing; Panda Mini; Xingyue L; Preface',
  },
  {
    name: 'Genesis',
    also: 'дженезіс, генезис, дженезис',
    models: 'G70; G80 = electrified g80; G90; GV60; GV70 = electrified gv70; GV80',
  },
  {
    name: 'GMC',
    also: 'джи ем сі, гмс, жмс, джи эм си',
    models:
      'Terrain = террейн, терейн; Savana; Yukon = юкон; Acadia = акадія; Sierra = сієрра; Canyon = каньйон; Envoy = енвой; Jimmy; Safari; Hummer EV; Suburban; Typhoon; Vandura',
  },
  {
    name: 'Great Wall',
    also: 'грейт вол, грейт волл, грейт вал, греат вол, gwm',
    models:
      'Hover = ховер, hover h2, hover h3, hover h5; Haval H3 = h3; Haval H5 = h5; Haval H6 = h6; Haval M2; Haval M4 = m4; Voleex C30 = c30, волекс; Voleex C10 = c10; Voleex C20R; Safe = сейф; Deer = дір; Wingle = вінгл, wingle 5, wingle 6; Pegasus; Florid; Cowry; Peri; Sailor; Poer; SoCool; Sing; Ora 03 = ora, ora good cat',
  },
]
