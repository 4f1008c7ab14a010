import type { DemoEntry } from '../types.ts';

const english = { lang: 'en', source: 'Yunlan Municipal People’s Government' } as const;

export const portalEnglish: readonly DemoEntry[] = [
  {
    ...english,
    key: 'portal-en-01',
    columnId: 'en-news',
    kind: 'news',
    title: 'Forty-two kilometres of riverside path open on both banks of the Lan',
    summary: 'The path links eleven parks and three piers without a single step.',
    publishedDaysAgo: 1,
    translationOf: 'portal-gzdt-02',
    image: {
      svgScene: 'skyline/11',
      alt: 'The Lan River, its bridge and the city in morning light',
      caption: 'The riverside path is now continuous.',
    },
    text: `
The last footbridge of the Nanpu section is in place, and the riverside path along both banks of the Lan River opened to the public on {dmy-2}. It is 42 kilometres long.
The path runs downstream from Shitang Pier in Dongping District to Egret Island in Nanpu District. It is four to six metres wide and links eleven parks, three piers and seven cultural venues. Thirty-one kilometres reuse existing flood-control roads; nine bridges were added, and no farmland or woodland was taken.
“I used to have to go round by the road at the old shipyard. Now I can push a wheelchair all the way to Egret Island,” said Ms Zhou, who lives on Wanghe Road. There are no steps, slopes stay within three per cent, and there is a bench every 500 metres.
Residents made 417 suggestions at 23 meetings during the design, and 286 were taken up, among them separate lanes for walking and cycling and lamps that do not shine into homes.
The city will next set out who maintains, cleans and patrols each section, and will publish visitor numbers on public holidays.`,
  },
  {
    ...english,
    key: 'portal-en-02',
    columnId: 'en-news',
    kind: 'news',
    title: 'One counter for 236 services at the Municipal Service Centre',
    publishedDaysAgo: 2,
    translationOf: 'portal-gzdt-03',
    image: {
      svgScene: 'hall/23',
      alt: 'The bright hall of the service centre with its counters',
      caption: 'The Municipal Service Centre.',
    },
    text: `
Since {dmy-3}, any general counter of the Municipal Service Centre accepts applications for 236 services. Staff at the counter receive the papers, departments decide behind it, and the result is handed over at the same place.
The 58 departmental counters have become 24 general ones in four areas: starting a business, construction, social services and real estate. Staff trained for two months alongside the departments before they took over.
Applicants who bring incomplete papers are told once what is missing and may hand it in later. Older people, people with disabilities and parents with small children have priority and a helper of their own. The centre also opens on Saturday mornings by appointment.
Guides to all services are published on this website and are updated whenever a service changes.`,
  },
  {
    ...english,
    key: 'portal-en-03',
    columnId: 'en-news',
    kind: 'news',
    title: 'Bird count at Cui Lake Wetland rises to 213 species',
    publishedDaysAgo: 4,
    translationOf: 'portal-gzdt-05',
    image: {
      svgScene: 'wetland/8',
      alt: 'Reeds and egrets at Cui Lake',
      caption: 'The core zone of Cui Lake Wetland.',
    },
    text: `
The latest survey at Cui Lake Wetland recorded 213 bird species, 27 more than three years ago. Five had never been seen there before.
The wetland covers 1,860 hectares in the west of Qinghe District. In recent years the city has returned fish ponds to the lake, reconnected its waterways, removed invasive species and restored 420 hectares of vegetation. Water quality has improved from Grade IV to Grade III of the national standard.
The survey was carried out with the Department of Life Sciences of Yunlan College and 42 volunteers, along 14 transects and at 36 points. The results will guide where visitors may go and where hides are built.
Visitors are asked to stay on the paths, not to feed or disturb wildlife, and not to fly drones at low altitude. Places at the hides are limited and can be booked by telephone.`,
  },
  {
    ...english,
    key: 'portal-en-04',
    columnId: 'en-about',
    kind: 'singlePage',
    title: 'Yunlan at a glance',
    publishedDaysAgo: 74,
    translationOf: 'portal-csgk-01',
    image: {
      svgScene: 'skyline/2',
      alt: 'The Lan River flowing through the city below the Yun mountains',
      caption: 'The Lan River and the Yun mountains.',
    },
    text: `
Yunlan takes its name from the Yun mountains to the north and the Lan River that flows through it. The city has three districts, Qinghe, Dongping and Nanpu, and two counties, Wangshan and Baihu. It covers 8,420 square kilometres and has 3.264 million residents, 63.8 per cent of them in towns.
## History
The town was built in the middle of the Ming dynasty and grew on river trade. Under the Qing, Shitang Pier was where timber and tea of the middle Lan changed hands. Machine tools, shipbuilding and building materials followed in the last century.
## Land and climate
The land falls from the mountains in the north, 1,684 metres at their highest, to a river plain and a country of lakes in the south. The climate is subtropical with a yearly average of 16.8 °C and 1,240 millimetres of rain.
## Economy
Precision engineering, green building materials and food processing are the leading industries. Wangshan green tea and Baihu icefish carry protected names of origin.
|District or county|Area (km²)|Residents (thousand)|
|Qinghe|612|983|
|Dongping|845|716|
|Nanpu|738|649|
|Wangshan|3,520|412|
|Baihu|2,705|504|`,
  },
  {
    ...english,
    key: 'portal-en-05',
    columnId: 'en-about',
    kind: 'singlePage',
    title: 'Getting to and around Yunlan',
    publishedDaysAgo: 50,
    text: `
## By train
Yunlan Station is on two high-speed lines. The enlarged station has two entrances; buses, taxis and parking are within 180 metres of the platforms. Travellers who need assistance can book it twelve hours ahead.
## By road and river
Five expressways meet at Yunlan. Water buses run between Shitang Pier and Egret Island every forty minutes from 9:00 to 18:00.
## In the city
City buses cost 2 yuan; cash, transport cards and bank cards are accepted. Changing within 90 minutes is free. Signs at the station and at major stops are in Chinese and English.
## In an emergency
Ring 110 for the police, 119 for the fire service and 120 for an ambulance. Operators can connect an interpreter.`,
  },
  {
    ...english,
    key: 'portal-en-06',
    columnId: 'en-services',
    kind: 'guide',
    title: 'Starting a company in Yunlan',
    publishedDaysAgo: 18,
    translationOf: 'portal-bszn-01',
    text: `
## What it covers
Registration, company seals, invoices, social insurance, housing fund and an appointment to open a bank account: one application, one day.
## Who may apply
Investors with full legal capacity, or lawfully established organisations, with an approved name, an address and a business scope. Sectors on the negative list need their permit first.
## What to bring
|Document|Form|Where from|
|Application form|Online|Filled in by the applicant|
|Articles of association|Electronic|A model text is provided|
|Proof of address|Electronic|Not needed where the land register shows it|
|Identity documents|Shown, not copied|Applicant; passports are accepted|
## Where and when
Counters 1 to 8, ground floor, Municipal Service Centre, 99 Lanjiang Avenue, Qinghe District. Monday to Friday 9:00–17:30, Saturday 9:00–12:00 by appointment.
## How long and how much
One working day. No fee; the city pays for the first set of seals.
## Questions
Telephone 0000-8210021, in Chinese and English.`,
  },
  {
    ...english,
    key: 'portal-en-07',
    columnId: 'en-services',
    kind: 'singlePage',
    title: 'Living in Yunlan: a short guide for newcomers',
    publishedDaysAgo: 47,
    text: `
## Registering where you live
Foreign nationals staying outside a hotel register with the local police station within 24 hours of arrival. Bring your passport and your lease; there is no charge.
## Seeing a doctor
Community health centres treat common illnesses and need no appointment. Municipal Central Hospital has an international clinic on weekdays from 8:30 to 17:00. Pharmacies with a green cross sell medicines without prescription.
## Schools
Children with a residence permit holder as parent are placed at public schools near their home. The Education Bureau answers questions in English on Tuesday afternoons.
## Sorting rubbish
Household waste is sorted into recyclables, hazardous, kitchen and other waste. Collection points in every compound show pictures of what goes where.
## If something goes wrong
Complaints about public services can be made in English by letter or telephone and are answered within the same time as any other.`,
  },
  {
    ...english,
    key: 'portal-en-08',
    columnId: 'en-services',
    kind: 'singlePage',
    title: 'Investing in Yunlan: industries, sites and support',
    publishedDaysAgo: 53,
    translationOf: 'portal-tz-01',
    image: {
      svgScene: 'factory/22',
      alt: 'Factories and green space in the High-tech Zone',
      caption: 'Yunlan High-tech Zone.',
    },
    text: `
## Location
Yunlan lies on the middle Lan, with two high-speed railways, five expressways and a river port for vessels of a thousand tonnes.
## Leading industries
Precision engineering: 214 makers of machine tools, transmissions and instruments, 58 per cent of parts sourced locally. Green building materials: prefabricated components and insulating windows. Food processing: tea, freshwater fish and rice.
## Sites
|Site|Hectares|Focus|Available (ha)|
|Yunlan High-tech Zone|2,860|Precision engineering, instruments|186|
|Yunlan Port Logistics Park|410|Intermodal transport, cold chain|63|
|Nanpu Building Materials Park|530|Prefabrication, energy saving|88|
|Wangshan Agricultural Park|720|Tea and forest products|41|
## Land ready for building
Industrial land is assessed before it is offered, and the required investment, output and energy use are stated in the notice. Construction may begin as soon as the contract is signed.
## Contact
Investment Promotion Division, Commerce Bureau, 0000-8218001, working days, in Chinese and English.`,
  },
];
