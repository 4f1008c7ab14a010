/** Signs of the CJK Radicals Supplement that fonts show for ordinary characters, with those characters; pairs. */
const supplement =
  '⺁厂⺅亻⺈刀⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺷羊⺸羊⺺聿⺻聿⺼肉⺽臼⺾艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟';

const characters = [...supplement];
const plain = new Map(
  characters.flatMap((sign, index) => (index % 2 === 0 ? [[sign, characters[index + 1] ?? sign] as const] : [])),
);

/** The text with radical signs (⼈⺠, as many PDF files hold them) read as the characters they look like (人民). */
export const plainRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fd5]/g, (sign) => plain.get(sign) ?? sign.normalize('NFKC'));
