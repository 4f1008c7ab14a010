import type { TypoEntry, WordEntry, WordLists } from './word-lists.ts';

const typo = (wrong: string, right: string, ...except: string[]): TypoEntry => ({ wrong, right, except });
const serious = (wrong: string, right: string, ...except: string[]): TypoEntry => ({
  wrong,
  right,
  except,
  serious: true,
});
const word = (found: string, suggestion: string, advice: string, ...except: string[]): WordEntry => ({
  word: found,
  suggestion,
  advice,
  except,
});

/** Names of the state, its organs and its guiding words: an error here is a serious one. */
const stateNames: readonly TypoEntry[] = [
  serious('中华人民共合国', '中华人民共和国'),
  serious('中华人民共各国', '中华人民共和国'),
  serious('中华人民大和国', '中华人民共和国'),
  serious('中华人民共国', '中华人民共和国'),
  serious('中华人共和国', '中华人民共和国'),
  serious('中华人名共和国', '中华人民共和国'),
  serious('中共人民共和国', '中华人民共和国'),
  serious('中国共党', '中国共产党'),
  serious('中国共产常', '中国共产党'),
  serious('人民攻府', '人民政府'),
  serious('人民政俯', '人民政府'),
  serious('人民政付', '人民政府'),
  serious('市攻府', '市政府'),
  serious('县攻府', '县政府'),
  serious('国务员', '国务院', '全国务员'),
  serious('人民代表大全', '人民代表大会'),
  serious('政治协商会仪', '政治协商会议'),
  serious('中国特色社会义', '中国特色社会主义'),
  serious('中国特色社会主意', '中国特色社会主义'),
  serious('社会主义核心价直观', '社会主义核心价值观'),
  serious('社会主义核心价值关', '社会主义核心价值观'),
  serious('扫黑险恶', '扫黑除恶'),
  serious('扫黑除噩', '扫黑除恶'),
];

const places: readonly TypoEntry[] = [
  typo('齐齐哈市', '齐齐哈尔市'),
  typo('乌鲁木市', '乌鲁木齐市'),
  typo('呼和浩市', '呼和浩特市'),
  typo('长江三角州', '长江三角洲'),
  typo('珠江三角州', '珠江三角洲'),
  typo('粤港奥大湾区', '粤港澳大湾区'),
];

const characters: readonly TypoEntry[] = [
  typo('秸杆', '秸秆'),
  typo('贯切落实', '贯彻落实'),
  typo('贯撤', '贯彻'),
  typo('按装', '安装', '按装置', '按装备', '按装机', '按装修', '按装卸'),
  typo('布署', '部署', '公布署'),
  typo('部暑', '部署'),
  typo('暑名', '署名'),
  typo('松驰', '松弛'),
  typo('渡假', '度假'),
  typo('欢渡', '欢度'),
  typo('共度难关', '共渡难关'),
  typo('迫不急待', '迫不及待'),
  typo('再接再励', '再接再厉'),
  typo('一愁莫展', '一筹莫展'),
  typo('鼎立相助', '鼎力相助'),
  typo('防患未燃', '防患未然'),
  typo('走头无路', '走投无路'),
  typo('变本加利', '变本加厉'),
  typo('不径而走', '不胫而走'),
  typo('趋之若骛', '趋之若鹜'),
  typo('好高鹜远', '好高骛远'),
  typo('言简意骇', '言简意赅'),
  typo('相辅相承', '相辅相成'),
  typo('一如继往', '一如既往'),
  typo('既往开来', '继往开来'),
  typo('世外桃园', '世外桃源'),
  typo('粗旷', '粗犷'),
  typo('泻密', '泄密'),
  typo('脉博', '脉搏'),
  typo('寒喧', '寒暄'),
  typo('竣工验受', '竣工验收'),
  typo('通迅', '通讯'),
  typo('幅射', '辐射'),
  typo('复盖', '覆盖', '反复盖', '重复盖'),
  typo('震憾', '震撼'),
  typo('缴纳税欵', '缴纳税款'),
  typo('水笼头', '水龙头'),
  typo('人才倍出', '人才辈出'),
  typo('坚苦奋斗', '艰苦奋斗'),
  typo('精准扶平', '精准扶贫'),
  typo('乡村振新', '乡村振兴'),
  typo('优化营商环竟', '优化营商环境'),
  typo('疫情防空', '疫情防控'),
];

const forbidden: readonly WordEntry[] = [
  word('中台关系', '两岸关系', '台湾是中国的一部分'),
  word('台湾总统', '台湾地区领导人', '不得使用冒用国家名义的职务'),
  word('台湾政府', '台湾当局', '台湾是中国的一部分'),
  word('中港关系', '内地与香港关系', '香港是中国的一部分'),
  word('香港主权移交', '香港回归祖国', '香港主权一直属于中国'),
  word('澳门主权移交', '澳门回归祖国', '澳门主权一直属于中国'),
];

const errorProne: readonly WordEntry[] = [
  word('帐户', '账户', '与钱物有关用“账”'),
  word('帐号', '账号', '与钱物有关用“账”'),
  word('登陆系统', '登录系统', '进入系统用“登录”'),
  word('登陆网站', '登录网站', '进入网站用“登录”'),
  word('截止目前', '截至目前', '“截止”后面不带时间'),
  word('截止今日', '截至今日', '“截止”后面不带时间'),
  word('制定出台了', '制定了', '意思重复'),
  word('凯旋归来', '凯旋', '“旋”就是归来'),
  word('涉及到', '涉及', '“及”就是到', '涉及到期'),
  word('付诸于', '付诸', '“诸”就是之于'),
  word('亟待需要', '亟待', '意思重复'),
  word('报导', '报道', '规范写法', '报导师', '报导员'),
  word('其它', '其他', '公文用“其他”'),
];

const cautious: readonly WordEntry[] = [
  word('弱智', '智力障碍者', '对残疾人的称呼'),
  word('残废人', '残疾人', '对残疾人的称呼'),
  word('农民工子弟', '进城务工人员随迁子女', '称呼'),
];

/** A small list to begin with; operators load and keep their own. */
export const seedWordLists: WordLists = {
  typos: [...stateNames, ...places, ...characters],
  forbidden,
  errorProne,
  cautious,
  officeHolders: [],
  publicNumbers: [],
};
