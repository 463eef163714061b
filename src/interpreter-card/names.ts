// Written by scripts/language-names.mjs from CLDR 48.0 and by hand. Loaded late.

/** Name of each shipped language in each, in the order of `languages`; empty where there is none. */
export const names: Readonly<Record<string, string>> = {
  en: 'English|inglés|英语|英文|Tiếng Anh|Ingles|영어|الإنجليزية|angle|английский|англійська|inglês|anglais|Ingiriisi|እንግሊዝኛ|እንግሊዝኛ|انگلیسی|انګليسي|انگریزی|Kiingereza|အင်္ဂလိပ်|अङ्ग्रेजी|Lus Askiv|ਅੰਗਰੇਜ਼ੀ',
  'es-419':
    'Spanish|español|西班牙语|西班牙文|Tiếng Tây Ban Nha|Spanish|스페인어|الإسبانية|panyòl|испанский|іспанська|espanhol|espagnol|Isbaanish|ስፓኒሽ|ስጳንኛ|هسپانوی|هسپانوي|ہسپانوی|Kihispania|စပိန်|स्पेनी|Lus Mev|ਸਪੇਨੀ',
  'zh-Hans':
    'Simplified Chinese|chino simplificado|简体中文|簡體中文|Tiếng Trung (Giản thể)|Pinasimpleng Chinese|중국어(간체)|الصينية المبسطة|chinwa senplifye|китайский, упрощенное письмо|китайська (спрощене письмо)|chinês simplificado|chinois simplifié|Shiinaha Rasmiga ah|ቀለል ያለ ቻይንኛ|ቀሊል ቻይንኛ|چینی ساده شده|چیني (ساده شوی)|چینی (آسان کردہ)|Kichina (Kilichorahisishwa)|တရုတ် (ရိုးရှင်း)|सरलिकृत चिनियाँ|Lus Suav|ਚੀਨੀ (ਸਰਲ)',
  'zh-Hant':
    'Traditional Chinese|chino tradicional|繁体中文|繁體中文|Tiếng Trung (Phồn thể)|Tradisyonal na Chinese|중국어(번체)|الصينية التقليدية|chinwa tradisyonèl|китайский, традиционное письмо|китайська (традиційне письмо)|chinês tradicional|chinois traditionnel|Af-Shiineeska Qadiimiga ah|ባህላዊ ቻይንኛ|ባህላዊ ቻይንኛ|چینی سنتی|دوديزه چيني|روایتی چینی|Kichina cha Jadi|တရုတ် (ရိုးရာ)|परम्परागत चिनियाँ|Lus Suav|ਚੀਨੀ (ਰਵਾਇਤੀ)',
  vi: 'Vietnamese|vietnamita|越南语|越南文|Tiếng Việt|Vietnamese|베트남어|الفيتنامية|vyetnamyen|вьетнамский|вʼєтнамська|vietnamita|vietnamien|Fiitnaamays|ቪየትናምኛ|ቬትናምኛ|ویتنامی|وېتنامي|ویتنامی|Kivietinamu|ဗီယက်နမ်|भियतनामी|Lus Nyab Laj|ਵੀਅਤਨਾਮੀ',
  fil: 'Filipino|filipino|菲律宾语|菲律賓文|Tiếng Philippines|Filipino|필리핀어|الفلبينية|tagalòg|филиппинский|філіппінська|filipino|filipino|Filibiino|ፊሊፒንኛ|ፊሊፒንኛ|فیلیپینی|فلیپیني|فلیپینو|Kifilipino|ဖိလစ်ပိုင်|फिलिपिनी||ਫਿਲੀਪਿਨੋ',
  ko: 'Korean|coreano|韩语|韓文|Tiếng Hàn|Korean|한국어|الكورية|koreyen|корейский|корейська|coreano|coréen|Kuuriyaan|ኮሪያኛ|ኮርይኛ|کوریایی|کوریایی|کوریائی|Kikorea|ကိုရီးယား|कोरियाली|Lus Kauslim|ਕੋਰੀਆਈ',
  ar: 'Arabic|árabe|阿拉伯语|阿拉伯文|Tiếng Ả Rập|Arabic|아랍어|العربية|arab|арабский|арабська|árabe|arabe|Carabi|ዓረብኛ|ዓረብኛ|عربی|عربي|عربی|Kiarabu|အာရဗီ|अरबी|Lus Arab|ਅਰਬੀ',
  ht: 'Haitian Creole|haitiano|海地克里奥尔语|海地克里奧爾文|Tiếng Haiti|Haitian|아이티어|الكريولية الهايتية|kreyòl ayisyen|гаитянский|гаїтянська креольська|haitiano|créole haïtien|Heeytiyaan Karawle|ሃይትኛ ክሮሌ|ክርዮል ሃይትኛ|کریول هائیتی|هيټي کريول|ہیتی|Kihaiti|ဟေတီ|हैटियाली क्रियोल||ਹੈਤੀਆਈ',
  ru: 'Russian|ruso|俄语|俄文|Tiếng Nga|Russian|러시아어|الروسية|ris|русский|російська|russo|russe|Ruush|ራሽያኛ|ሩስኛ|روسی|روسي|روسی|Kirusi|ရုရှ|रसियाली|Lus Lavxias|ਰੂਸੀ',
  uk: 'Ukrainian|ucraniano|乌克兰语|烏克蘭文|Tiếng Ukraina|Ukrainian|우크라이나어|الأوكرانية|ikrenyen|украинский|українська|ucraniano|ukrainien|Yukreeniyaan|ዩክሬንኛ|ዩክረይንኛ|اوکراینی|اوکرايني|یوکرینیائی|Kiukraini|ယူကရိန်း|युक्रेनी||ਯੂਕਰੇਨੀਆਈ',
  'pt-BR':
    'Portuguese|portugués|葡萄牙语|葡萄牙文|Tiếng Bồ Đào Nha|Portuguese|포르투갈어|البرتغالية|pòtigè|португальский|португальська|português|portugais|Boortaqiis|ፖርቹጋልኛ|ፖርቱጊዝኛ|پرتگالی|پورتګالي|پُرتگالی|Kireno|ပေါ်တူဂီ|पोर्तुगी||ਪੁਰਤਗਾਲੀ',
  fr: 'French|francés|法语|法文|Tiếng Pháp|French|프랑스어|الفرنسية|franse|французский|французька|francês|français|Faransiis|ፈረንሳይኛ|ፈረንሳይኛ|فرانسوی|فرانسوي|فرانسیسی|Kifaransa|ပြင်သစ်|फ्रान्सेली|Lus Fabkis|ਫਰਾਂਸੀਸੀ',
  so: 'Somali|somalí|索马里语|索馬利文|Tiếng Somali|Somali|소말리아어|الصومالية|somali|сомали|сомалі|somali|somali|Soomaali|ሱማልኛ|ሶማሊ|سومالیایی|سومالي|صومالی|Kisomali|ဆိုမာလီ|सोमाली||ਸੋਮਾਲੀ',
  am: 'Amharic|amárico|阿姆哈拉语|阿姆哈拉文|Tiếng Amharic|Amharic|암하라어|الأمهرية|amarik|амхарский|амхарська|amárico|amharique|Axmaar|አማርኛ|ኣምሓርኛ|امهری|امهاري|امہاری|Kiamhari|အမ်ဟာရစ်ခ်|अम्हारिक||ਅਮਹਾਰਿਕ',
  ti: 'Tigrinya|tigriña|提格利尼亚语|提格利尼亞文|Tiếng Tigrinya|Tigrinya|티그리냐어|التغرينية|tigriya|тигринья|тигринья|tigrínia|tigrigna|Tigrinya|ትግርኛ|ትግርኛ|تیگرینیایی|تيګريني|ٹگرینیا|Kitigrinya|တီဂ်ရင်ယာ|टिग्रिन्या||ਤਿਗ੍ਰੀਨਿਆ',
  'fa-AF':
    'Dari|darí|达里语|達利文|Tiếng Dari|Dari|다리어|الدارية|dari|дари|дарі|dari|dari|Daari|ዳሪ|ዳሪ|دری|دري|دری|Kidari|ဒါရီ|दारी||ਦਾਰੀ',
  ps: 'Pashto|pastún|普什图语|普什圖文|Tiếng Pashto|Pashto|파슈토어|البشتو|pachto|пушту|пушту|pashto|pachto|Bashtuu|ፓሽቶ|ፓሽቶ|پشتو|پښتو|پشتو|Kipashto|ပက်ရှ်တွန်း|पास्तो||ਪਸ਼ਤੋ',
  ur: 'Urdu|urdu|乌尔都语|烏都文|Tiếng Urdu|Urdu|우르두어|الأوردية|oudou|урду|урду|urdu|ourdou|Urduu|ኡርዱኛ|ኡርዱ|اردو|اردو|اردو|Kiurdu|အူရ်ဒူ|उर्दु||ਉਰਦੂ',
  sw: 'Swahili|suajili|斯瓦希里语|史瓦希里文|Tiếng Swahili|Swahili|스와힐리어|السواحلية|swahili|суахили|суахілі|suaíli|swahili|Sawaaxili|ስዋሂሊኛ|ስዋሂሊ|سواحلی|سواهېلي|سواحلی|Kiswahili|ဆွာဟီလီ|स्वाहिली||ਸਵਾਹਿਲੀ',
  my: 'Burmese|birmano|缅甸语|緬甸文|Tiếng Miến Điện|Burmese|버마어|البورمية|bima|бирманский|бірманська|birmanês|birman|Burmese|ቡርማኛ|በርምኛ|برمه‌ای|برمایی|برمی|Kiburma|မြန်မာ|बर्मेली||ਬਰਮੀ',
  ne: 'Nepali|nepalí|尼泊尔语|尼泊爾文|Tiếng Nepal|Nepali|네팔어|النيبالية|nepalè|непальский|непальська|nepalês|népalais|Nebaali|ኔፓሊኛ|ኔፓሊ|نیپالی|نېپالي|نیپالی|Kinepali|နီပေါ|नेपाली||ਨੇਪਾਲੀ',
  'mww-Latn':
    'Hmong|hmong|苗语|苗語|Tiếng H’Mông|Hmong|히몸어|الهمونجية|mong|хмонг|хмонг|hmong|hmong|Hamong|ህሞንግ|ህሞንግ|همونگ|همونګ|ہمانگ|Kihmong|မုံ|हमोङ|Hmoob|ਹਮੋਂਗ',
  pa: 'Punjabi|punyabí|旁遮普语|旁遮普文|Tiếng Punjab|Punjabi|펀자브어|البنجابية|pendjabi|панджаби|панджабі|panjabi|pendjabi|Bunjaabi|ፑንጃብኛ|ፑንጃቢ|پنجابی|پنجابي|پنجابی|Kipunjabi|ပန်ချာပီ|पंजाबी||ਪੰਜਾਬੀ',
};
