<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ParkShore</name>
        <message>
            <location filename="../../../analysis/shoreline/check/control_range.py"/>
            <source>{layer} holds no usable control range; check its polygons.</source>
            <translation>{layer} 不含可用的管控范围，请检查其面要素。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/coverage.py"/>
            <source>No feature has usable coordinates; check the layer.</source>
            <translation>没有要素具有可用的坐标；请检查图层。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/coverage.py"/>
            <source>{layer} holds no usable polygon; choose the outline of the data.</source>
            <translation>{layer} 中没有可用的面；请选择数据覆盖范围的轮廓。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/coverage.py"/>
            <source>The coverage kept with the layer is no area in degrees ({found}); run Prepare shoreline again.</source>
            <translation>随图层保存的覆盖范围不是以度为单位的面（{found}）；请重新运行“岸线处理”。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/facility.py"/>
            <source>The chemical industry codes hold {value}; give codes of GB/T 4754 such as C25,C26,C271.</source>
            <translation>化工行业代码中含有{value}；请填写 GB/T 4754 代码，例如 C25,C26,C271。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/rule_sets.py"/>
            <source>not stated</source>
            <translation>未说明</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/rule_sets.py"/>
            <source>river management boundary</source>
            <translation>河道管理范围线</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/rule_sets.py"/>
            <source>outer edge line</source>
            <translation>外缘边界线</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/rule_sets.py"/>
            <source>water-side line</source>
            <translation>临水边界线</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/rule_sets.py"/>
            <source>mapped water edge</source>
            <translation>图上水边线</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/rule_sets.py"/>
            <location filename="../../../processing/shoreline/preparation/source_words.py"/>
            <source>centre line</source>
            <translation>河道中心线</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/rule_sets.py"/>
            <source>{file}: {path} holds {value}; it must be less than distance_m.</source>
            <translation>{file}：{path}的值为{value}；必须小于distance_m。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/rule_sets.py"/>
            <source>The rule set is an own file: choose it as Own rule set.</source>
            <translation>规则集为自有文件：请在“自有规则集”中选择。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/site_distances.py"/>
            <source>{layer} holds no usable shoreline; check its geometries.</source>
            <translation>{layer} 没有可用的岸线；请检查其几何图形。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/verdict_notes.py"/>
            <source>the line lies riverward of the one from which the rule is applied: it shows that a site is inside, never that it is clear</source>
            <translation>该线位于规则起算线的临水一侧：只能说明场地在限值内，不能说明在限值外</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/verdict_notes.py"/>
            <source>within the limit lies ground that the shoreline's data do not cover, or where its main stem has a gap: water there is not known</source>
            <translation>限值范围内有岸线数据未覆盖的区域，或干流在此有缺口：该处水体情况不明</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/verdict_notes.py"/>
            <source>the shoreline holds no main stem, which the rules name: its distance is not known</source>
            <translation>岸线数据中没有规则所指的干流：至干流的距离不明</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/verdict_notes.py"/>
            <source>the line runs along the middle of the river, or may: the bank lies nearer by up to half the river's width, so outside is said only beyond limit and half-width</source>
            <translation>该线为或可能为河流中心线：河岸最多近半个河宽，只有超出限值加半宽才判定为限值外</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/verdict_notes.py"/>
            <source>a river runs through the lake, and no text settles whether the lake's shore counts as the river's</source>
            <translation>有河流穿过该湖，湖岸是否按河流岸线计没有条文明确</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/verdict_notes.py"/>
            <source>the water is a canal, and no text settles whether it counts as a tributary</source>
            <translation>该水体为人工渠道，是否按支流计没有条文明确</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/verdict_notes.py"/>
            <source>the data do not tell which river the water is, so its class is not known</source>
            <translation>数据未说明该水体属于哪条河流，类别不明</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/verdict_notes.py"/>
            <source>the line shows low water: the bank lies farther out, by up to the width by which the water draws back</source>
            <translation>该线为枯水位水边线：岸线在其外侧，最远相差消落带宽度</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/verdict_notes.py"/>
            <source>the data are for overview: no site is outside by them alone</source>
            <translation>数据仅供概览：不能仅凭其判定场地为限值外</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/verdict_notes.py"/>
            <source>the line is so exact by its scale or pixel; this took no part in the verdict: state the scale of the shoreline among all parameters where it shall</source>
            <translation>岸线精度由其比例尺或像元决定；判定未计入该项，如需计入，请在全部参数中填写岸线比例尺</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/verdict_notes.py"/>
            <source>a lake that no rule names lies within the limit; it is told, not judged</source>
            <translation>限值内有规则未列名的湖泊；仅作提示，不作判定</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/check/verdict_notes.py"/>
            <source>a ditch, a pond, a dock or water of another basin lies within the limit; it is told, not judged</source>
            <translation>限值范围内有沟渠、坑塘、港池或其他流域水体；仅作提示，不据以判定</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/classes/along_courses.py"/>
            <source>{count} rivers without a name run along the course of a listed river: {names}.</source>
            <translation>{count} 条未命名河流沿名录所列河流的河道分布：{names}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/classes/class_notes.py"/>
            <source>{count} features without a name are taken as tributary, because in doubt water binds; name them, or give LAKES, BASIN or EXCLUDE.</source>
            <translation>{count} 个要素没有名称，存疑从严，按支流处理；请补充名称，或设置 LAKES、BASIN 或 EXCLUDE。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/classes/class_notes.py"/>
            <source>The basins of {names} are not known to a tenth of the bound of 10,000 km²; in doubt they count as important: check before a decision rests on it.</source>
            <translation>{names} 的流域面积与 10,000 平方公里界限相差不足一成或尚未查明，存疑时按重要支流处理；据此决策前请核实。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/classes/class_notes.py"/>
            <source>{names} bear names of important tributaries but lie elsewhere; they do not count as important. Where one is important, list it in IMPORTANT.</source>
            <translation>{names} 与重要支流同名，但位置不在该支流，不按重要支流处理；如确属重要支流，请列入 IMPORTANT。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/classes/class_notes.py"/>
            <source>Names that contain the name of the main stem or of an important tributary were not taken for it: {names}. Where one is meant, list it in MAIN_STEM or IMPORTANT.</source>
            <translation>下列名称含有干流或重要支流的名称，但未按干流或重要支流处理：{names}。如确属干流或重要支流，请列入 MAIN_STEM 或 IMPORTANT。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/classes/class_notes.py"/>
            <source>No feature is named as the main stem; the commonest names are {names}. Check the name field, the encoding and MAIN_STEM.</source>
            <translation>没有要素的名称与干流相符；最常见的名称为：{names}。请检查名称字段、编码和 MAIN_STEM。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/classes/class_notes.py"/>
            <source>Reservoirs are classed lake, which most rules do not name: {names}. Where one dams the main stem or a tributary, list it in MAIN_STEM, IMPORTANT or TRIBUTARIES.</source>
            <translation>水库归为湖泊，而多数规则不涉及湖泊：{names}。拦截干流或支流的水库，请列入 MAIN_STEM、IMPORTANT 或 TRIBUTARIES。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/classes/class_notes.py"/>
            <source>{count} features without a name are classed other, because TRIBUTARIES lists the rivers that bind; check them.</source>
            <translation>{count} 个要素没有名称，因 TRIBUTARIES 已列出适用的河流，归为其他水体；请核对。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/classes/class_notes.py"/>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Main stem</source>
            <translation>干流</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/classes/class_notes.py"/>
            <source>Important tributary</source>
            <translation>重要支流</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/classes/class_notes.py"/>
            <source>Tributary</source>
            <translation>支流</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/classes/class_notes.py"/>
            <source>Lake</source>
            <translation>湖泊</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/classes/class_notes.py"/>
            <source>Other water</source>
            <translation>其他水体</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/classes/class_notes.py"/>
            <source>{river_cls}: {count} features ({names}).</source>
            <translation>{river_cls}：{count} 个要素（{names}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/classes/class_words.py"/>
            <source>Field {field} holds {words}, which name no class: main, important, tributary, lake or other, or 干流, 重要支流, 支流, 湖泊, 其他. These {count} features are classed by their names.</source>
            <translation>字段 {field} 含有 {words}，不是河流类别：main、important、tributary、lake、other，或干流、重要支流、支流、湖泊、其他。这 {count} 个要素按名称判定类别。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/classes/reservoirs.py"/>
            <source>Reservoirs that no list knows have the class of the river that they adjoin: {names}. Check them; list one that is no part of a river in LAKES.</source>
            <translation>名单以外的水库按其相邻河流归类：{names}。请核实；不属于河流的水库请列入 LAKES。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/preparation/joined_classes.py"/>
            <source>{count} pieces without a name are of the main stem, because they join two pieces of it, have both ends on it, or continue it across a sheet edge.</source>
            <translation>{count} 个未命名河段属于干流：连接两段干流、两端均在干流上，或跨图幅接续干流。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/preparation/joined_classes.py"/>
            <source>Rivers run through {count} natural lakes: whether the law holds there is not settled, and no site near them is cleared by it.</source>
            <translation>{count} 个天然湖泊有河流穿过：法律是否适用尚无定论，其附近场地不因此判为限值外。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/preparation/kept_keywords.py"/>
            <source>The metadata of {layer} hold {value} where a number belongs; run Prepare shoreline again.</source>
            <translation>{layer} 的元数据中应为数字处是 {value}；请重新运行“岸线处理”。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/preparation/main_stem_gaps.py"/>
            <source>{count} gaps of the main stem are bridged.</source>
            <translation>已连接干流缺口 {count} 处。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/preparation/main_stem_gaps.py"/>
            <source>The main stem has holes where the data show no line for more than 20 km: {gaps}. No site near them is cleared: add the missing sheets, or bridge them with MAX_GAP.</source>
            <translation>干流存在缺失河段，数据在 20 公里以上无岸线：{gaps}。其附近的场地不会被判定为限值外：请补充缺失图幅，或用 MAX_GAP 连接。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/preparation/main_stem_gaps.py"/>
            <source>The main stem has gaps that are not bridged: {gaps}. No site at them is cleared: close them, or raise MAX_GAP.</source>
            <translation>干流存在未连接的缺口：{gaps}。缺口处的场地不会被判定为限值外：请闭合缺口，或增大 MAX_GAP。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/preparation/river_lines.py"/>
            <source>The half-widths of {count} lines are measured in the polygons of their water, and count 5 km along the river.</source>
            <translation>{count} 条线的河流半宽由其水面量得，沿河 5 公里内有效。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/preparation/shoreline_preparation.py"/>
            <source>{count} ends of lines within 1 m of another end go on to it.</source>
            <translation>{count} 个线端点与另一端点相距 1 米以内，已延长相接。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/preparation/water_features.py"/>
            <source>no geometry</source>
            <translation>无几何</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/preparation/water_features.py"/>
            <source>coordinates that lie nowhere on Earth</source>
            <translation>坐标不在地球范围内</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/preparation/water_features.py"/>
            <source>neither length nor area</source>
            <translation>既无长度也无面积</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/preparation/water_features.py"/>
            <source>excluded: no water</source>
            <translation>已排除：非水体</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/preparation/water_features.py"/>
            <source>the same outline again</source>
            <translation>轮廓重复</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/preparation/water_features.py"/>
            <source>islands in the water, by what the data say</source>
            <translation>按数据为水中洲岛</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/preparation/water_features.py"/>
            <source>no water, by what the data say</source>
            <translation>按数据不是水体</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/preparation/water_features.py"/>
            <source>{count} features are left out: {reason}.</source>
            <translation>略去 {count} 个要素：{reason}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/reading/area_reading.py"/>
            <source>{layer} has no field {field}, which says what each area is; add it.</source>
            <translation>{layer}没有说明各区域类别的字段{field}；请补充。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/reading/area_reading.py"/>
            <source>{count} areas have no usable outline: left out.</source>
            <translation>{count} 个区域没有可用的轮廓，已略去。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/reading/area_reading.py"/>
            <source>{count} areas do not say in {field} what they are: left out.</source>
            <translation>{count}个区域未在{field}中说明类别：未计入。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/reading/area_reading.py"/>
            <source>{classes}: no class of areas that is known, and no rule names it; it is kept as it is written.</source>
            <translation>{classes}：不是已知的区域类别，也没有规则涉及；按原文保留。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/reading/area_reading.py"/>
            <source>{layer}: {field} holds {value}, no kind of facility (chemical, tailings, other, none); what these {count} units bar is not known.</source>
            <translation>{layer}：{field}为{value}，不是设施类型（化工、尾矿库、其他、无）；这{count}个单元禁止什么不明。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/reading/area_reading.py"/>
            <source>The rule set {rules} names areas too ({areas}); without layers of them it is not known which sites lie there.</source>
            <translation>规则集{rules}还涉及区域（{areas}）；未给出这些图层，不知哪些场地位于其中。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/sources/feature_kinds.py"/>
            <source>Field {field} of {layer} holds {value}, which this kind of data does not know: say in Exclude which features are no water.</source>
            <translation>{layer} 的字段 {field} 含有 {value}，该类数据中没有这个值：请在“排除”中说明哪些要素不是水体。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/sources/source_recognition.py"/>
            <source>Field {field} of {layer} tells kinds of land ({values}) that no kind of data known here has: choose the kind of data, or say in Exclude which features are no water.</source>
            <translation>{layer} 的字段 {field} 记载地类（{values}），但不属于任何已知的数据类型：请选择数据类型，或在“排除”中说明哪些要素不是水体。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/sources/source_recognition.py"/>
            <source>field {field} with such values as {values}</source>
            <translation>字段 {field} 含有 {values} 等值</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/sources/source_recognition.py"/>
            <source>fields {fields}</source>
            <translation>字段 {fields}</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/sources/traits.py"/>
            <source>{count} boundary lines do not close, so what lies between them is not known: a site inside may count as outside. Take the boundary as areas, or give the check the water.</source>
            <translation>{count} 条边界线没有闭合，其间的范围无从得知：位于其内的场地可能被判为限值外。请使用面状的管理范围，或在核查时提供水面图层。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/sources/traits.py"/>
            <source>Features by what the data say: {kinds}.</source>
            <translation>按数据所载的要素种类：{kinds}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/sources/traits.py"/>
            <source>{fields} must hold a number for each reach; take the layer as it was published.</source>
            <translation>每个河段的 {fields} 都须为数值；请使用原始发布的图层。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/sources/trunks.py"/>
            <source>Reaches bear the same number twice; take the layer as it was published.</source>
            <translation>河段编号重复；请使用原始发布的图层。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/sources/trunks.py"/>
            <source>Reaches flow in a circle; take the layer as it was published.</source>
            <translation>河段流向成环；请使用原始发布的图层。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/zones/distance_zones.py"/>
            <source>The shoreline holds no usable feature; give one with lines or polygons.</source>
            <translation>岸线图层没有可用要素；请提供含线或面的岸线。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/zones/zone_maker.py"/>
            <source>The zone of {distance} m does not close; choose a distance a little different.</source>
            <translation>{distance} 米的管控带无法闭合，请换用略有不同的距离。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/zones/zone_maker.py"/>
            <source>A zone reaches where the coordinate system of the shoreline ends; bring the shoreline into longitude and latitude.</source>
            <translation>管控带超出岸线坐标系的适用范围；请将岸线转换为经纬度。</translation>
        </message>
        <message>
            <location filename="../../../analysis/shoreline/zones/zone_maker.py"/>
            <source>The zone of {distance} m reaches beyond {limit}° of latitude, where no zone can be drawn; leave that part of the shoreline out.</source>
            <translation>{distance} 米的管控带超出纬度 {limit}°，无法绘制；请去掉该部分岸线。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_inputs.py"/>
            <source>{layer} holds no feature.</source>
            <translation>{layer} 中没有要素。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_inputs.py"/>
            <source>{layer} holds no main stem, which the rule set {rules} names: check the names of rivers in Prepare shoreline.</source>
            <translation>{layer}中没有规则集{rules}所指的干流：请在“岸线处理”中核对河流名称。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_inputs.py"/>
            <source>Positional accuracy not stated.</source>
            <translation>未说明位置精度。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_inputs.py"/>
            <source>{n} of {total} sites lie at distance 0 from {layer}, which has neither names nor classes of rivers: make sure that it is the shoreline.</source>
            <translation>{total} 个点位中有 {n} 个与{layer}的距离为 0，而该图层既无河流名称也无河流类别：请确认该图层确为岸线。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Rule set</source>
            <translation>规则集</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Which law's distances take the place of the limit. The distance is then measured to the classes of water each rule names. A site whose fields province and county lie outside the scope of the rule set has no rule, noted outside the scope.</source>
            <translation>以哪部法规的距离代替限值。此时按各规则所列水体类别测量距离。场地的省份、区县字段不在规则集适用范围内的，判定为无适用规则，并注明不在适用范围内。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Parks, plants or outfalls</source>
            <translation>园区、企业或排污口</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Points, lines or polygons in any coordinate system; all are kept.</source>
            <translation>任意坐标系的点、线或面；要素全部保留。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>What the sites are</source>
            <translation>场地是什么</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>What all rows are, where the facility field does not say it. As the data say: the facility field, else the chemical flag, else the industry; a row of which none is known is uncertain where that would decide.</source>
            <translation>设施类型字段未说明时，全部记录按此类型。依数据判定：依次采用设施类型字段、化工标识、行业代码；均不明的记录，在其会影响判定时为待核实。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Shoreline</source>
            <translation>岸线</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Lines, or water polygons: a park that touches such a polygon has distance 0. Prepare shoreline makes this layer from raw water bodies.</source>
            <translation>线，或水域面：与水域面相接的园区距离为 0。可用“岸线处理”由原始水体生成本图层。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Water bodies</source>
            <translation>水体</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Water polygons beside a line shoreline: a park that touches one has distance 0.</source>
            <translation>线状岸线之外的水域面：与之相接的园区距离为 0。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Limit</source>
            <translation>限值</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Metres on the ellipsoid, whatever the layer's units; a distance equal to it is within. May differ by park. A rule set takes its place.</source>
            <translation>椭球面上的米数，与图层单位无关；距离等于限值的判为限值内。可逐个园区取值。选用规则集时由规则集代替。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>River name field</source>
            <translation>河流名称字段</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Names the nearest river in the result.</source>
            <translation>用于在结果中注明最近的河流。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>River class field</source>
            <translation>水体类别字段</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>main, important, tributary, lake or other, as Prepare shoreline writes them; rule sets need it.</source>
            <translation>取值 main（干流）、important（重要支流）、tributary（支流）、lake（湖泊）、other（其他），由“岸线处理”写入；规则集需要此字段。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Own rule set</source>
            <translation>自有规则集</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>A rule file (JSON) for the choice own file; examples lie in the plugin's folder resources/rules/examples.</source>
            <translation>选“自备文件”时使用的规则文件（JSON）；示例见插件目录 resources/rules/examples。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Published control range</source>
            <translation>已公布的岸线管控范围</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>For rules that give no distance, as the Yellow River Protection Law: inside these polygons is within.</source>
            <translation>用于未规定距离的规则（如《黄河保护法》）：位于这些面内即判为限值内。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Areas</source>
            <translation>区域</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Polygon layers with the field area_class: shoreline function zones, ecological red lines, units of the ecological zoning, water-source protection zones, compliant and recognised chemical parks, the control range. Each site says which it touches (areas), how much of its land lies there (areas_m2), and the rules that follow (area_rule) where the rule set names them. Units of the ecological zoning may carry their access list (access_list, text) and the kinds of facility that it bars (barred: chemical, tailings, other, or none): unit_list tells the lists of the units that a site touches, unit_rule whether they bar it, unknown where the data do not say.</source>
            <translation>带area_class字段的面图层：岸线功能区、生态保护红线、生态环境管控单元、饮用水水源保护区、合规园区与认定化工园区、管控范围。逐个场地给出所涉及的区域（areas）、各区域内的面积（areas_m2）以及规则集点名时适用的规则（area_rule）。生态环境管控单元可带准入清单（access_list，文本）和清单禁止的设施类型（barred：chemical、tailings、other，或none）：unit_list给出所涉及单元的清单，unit_rule给出清单是否禁止，数据未说明的为不明。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>What the shoreline's data cover</source>
            <translation>岸线数据覆盖范围</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Polygons, such as a county or a map sheet. Under a rule set a site is outside only where its whole limit lies inside them. Without them what Prepare shoreline kept with the layer counts.</source>
            <translation>面图层，例如县域或图幅范围。采用规则集时，只有整个限值范围都位于其内的场地才判为限值外。未提供时，以“岸线处理”随图层保存的范围为准。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>What the shoreline layer is</source>
            <translation>岸线图层的性质</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Where it is not stated, or lies riverward of the line the rule starts from, the note screening is set: such a line can show inside, never clear. Under a rule set a centre line clears only beyond the limit and half the river's width. The field line_kind of a prepared shoreline goes before.</source>
            <translation>未说明，或位于规则起算线的临水侧时，注明“初筛”：此类线只能表明在限值内，不能据以排除。采用规则集时，河流中心线只有在超出限值加半河宽之外才能排除。岸线处理的 line_kind 字段优先。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Half-width field</source>
            <translation>半河宽字段</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Metres from a centre line to the farther bank. Where it is empty the field half_w_m counts, else a table by class and place.</source>
            <translation>河流中心线至较远一侧河岸的米数。为空时采用 half_w_m 字段，否则按类别和地点查表。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Facility field</source>
            <translation>设施类别字段</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>chemical, tailings or other for each row; decides which rule applies.</source>
            <translation>逐行取值 chemical（化工）、tailings（尾矿库）或 other（其他），决定适用哪条规则。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Chemical flag field</source>
            <translation>化工标识字段</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Yes or no for each row, in words or as 1 and 0.</source>
            <translation>每条记录的是或否，可为文字或 1 和 0。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Industry field</source>
            <translation>行业字段</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Codes of GB/T 4754, with or without the section's letter, one or several. A mine (B06 to B12) is not chemical, but may have a tailings pond.</source>
            <translation>GB/T 4754 行业代码，可带或不带门类字母，可填一个或多个。采矿业（B06 至 B12）不属化工，但可能设有尾矿库。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Chemical industries</source>
            <translation>化工行业</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Industries of GB/T 4754 that count as chemical, with all that their codes begin.</source>
            <translation>视为化工的 GB/T 4754 行业，包括以这些代码开头的全部行业。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>Opening date field</source>
            <translation>建成日期字段</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>YYYY, YYYY-MM or YYYY-MM-DD, or a Chinese date: tells what existed before the rule.</source>
            <translation>YYYY、YYYY-MM 或 YYYY-MM-DD，或中文日期：用于判断规则施行前是否已存在。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>Closing date field</source>
            <translation>关闭日期字段</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Dates as for the opening: tells what has closed.</source>
            <translation>日期格式同投产日期：用于标明已关闭的场地。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>What has closed by then is told; today where it is not given.</source>
            <translation>注明至该日已关闭的场地；未填写时为当天。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Accuracy of the parks (m)</source>
            <translation>园区位置精度（米）</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Radius in metres that holds the true position in 95 % of cases; may be a field, such as acc_m. With a the parks' and b the shoreline's radius, a verdict is uncertain where the margin is below √(a² + b²).</source>
            <translation>以 95 % 概率包含真实位置的半径（米）；可取自字段，如 acc_m。设 a 为园区、b 为岸线的半径，余量小于 √(a² + b²) 时判定为“待核实”。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Accuracy of the shoreline (m)</source>
            <translation>岸线位置精度（米）</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Radius in metres, 95 %, as for the parks.</source>
            <translation>半径（米），95 %，含义同园区位置精度。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Scale of the shoreline's map (1 : …)</source>
            <translation>岸线图的比例尺分母（1 : …）</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Adds 0.5 mm at this scale: 25 m for 1 : 50,000. Without it the scale that Prepare shoreline kept with the layer is noted, and takes no part in the verdict.</source>
            <translation>按此比例尺增加图上0.5毫米：1:5万为25米。未填写时，仅注明“岸线处理”随图层保存的比例尺精度，不影响判定。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Checked parks</source>
            <translation>已核查园区</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>The parks with distance, limit, margin, verdict, river, nearest point, rule and notes; for polygons also the area and share within the limit.</source>
            <translation>园区及其距离、限值、余量、判定、河流、最近点、适用规则与说明；面要素另有限值内的面积及占比。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Links to the shoreline</source>
            <translation>至岸线的连线</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Lines from each park's nearest point to the nearest shoreline point.</source>
            <translation>由各园区最近点至最近岸线点的线段。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Features read</source>
            <translation>读入要素数</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Within</source>
            <translation>限值内</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Outside</source>
            <translation>限值外</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Uncertain</source>
            <translation>待核实</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Not evaluated</source>
            <translation>未评价</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Shoreline features skipped</source>
            <translation>跳过的岸线要素数</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Verdicts that the shoreline's scale leaves open</source>
            <translation>受岸线比例尺精度影响而存疑的判定数</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Uncertain: beyond the data</source>
            <translation>待核实：超出数据覆盖范围</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/check_parameters.py"/>
            <source>Uncertain: facility unknown</source>
            <translation>待核实：设施类别不明</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/line_standing.py"/>
            <source>Distance only: the line is taken as it is drawn.</source>
            <translation>仅按距离：以所绘线为准。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/line_standing.py"/>
            <source>Line: {line}. Preliminary screening (初筛): it can show that a site is inside, never that it is clear.</source>
            <translation>线：{line}。初筛：只能表明场地在限值内，不能证明其在限值外。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/line_standing.py"/>
            <source>Line: {line}, from which the rule is measured: it shows inside and outside.</source>
            <translation>线：{line}，规则即由此线起算，可判定限值内、外。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/site_inputs.py"/>
            <source>Field {field} of {layer} holds {values}, which does not say what the site is: taken as unknown.</source>
            <translation>{layer}的字段{field}含有{values}，无法据以确定设施类别：按不明处理。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/site_inputs.py"/>
            <source>{count} sites of {layer} are not chemical by one field and chemical by another; the kind of facility counts before the flag, the flag before the industry. The first is row {row}; correct one of them.</source>
            <translation>{layer} 中有 {count} 个场地按一个字段不是化工、按另一字段是化工；设施类型优先于化工标志，化工标志优先于行业代码。首个为第 {row} 行；请更正其中之一。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/site_inputs.py"/>
            <source>{layer} has no field province: all its sites are judged as within the scope of the rule set {rules}.</source>
            <translation>{layer}没有省份字段：其全部场地均按在规则集{rules}适用范围内判定。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/site_inputs.py"/>
            <source>Field {field} of {layer} holds {values}, which is no date: taken as unknown.</source>
            <translation>{layer} 的字段 {field} 含有 {values}，不是日期：按未知处理。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/water_reading.py"/>
            <source>The rule set {rules} gives no distance: choose the published control range, a polygon layer.</source>
            <translation>规则集 {rules} 未规定距离：请选定已公布的岸线管控范围（面图层）。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/water_reading.py"/>
            <source>{layer} has no field with the class of the river, which the rule set {rules} needs; run Prepare shoreline first.</source>
            <translation>{layer} 缺少规则集 {rules} 所需的水体类别字段；请先运行“岸线处理”。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/check/water_reading.py"/>
            <source>Field {field} of {layer} holds {value} (feature {id}), which is no class of river; run Prepare shoreline.</source>
            <translation>{layer} 的字段 {field} 含有 {value}（要素 {id}），不是水体类别；请运行“岸线处理”。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <source>Compare shoreline sources</source>
            <translation>比较岸线数据源</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <source>&lt;p&gt;Checks the same sites against several prepared shorelines, such as a national map, a land survey and OpenStreetMap, and tells where the verdict hangs on the source. Each source is checked exactly as Shoreline distance check does it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Why&lt;/b&gt; they differ is asked around the nearest point of the source that sees water nearest. &lt;i&gt;Centre line&lt;/i&gt;: the other line runs along the middle of the same river. &lt;i&gt;Accuracy&lt;/i&gt;: both lie within 0.5 mm of their scales. &lt;i&gt;Beyond the data&lt;/i&gt;: the other source does not reach there. &lt;i&gt;Class&lt;/i&gt; and &lt;i&gt;lake&lt;/i&gt;: the same water is of another class there. &lt;i&gt;Water level&lt;/i&gt;: the lines lie at different levels. &lt;i&gt;No water polygons&lt;/i&gt;: the site lies on water that the other source has as a line only. &lt;i&gt;Missing river&lt;/i&gt;: the other source has no such water there. &lt;i&gt;Position&lt;/i&gt;: it draws the river elsewhere. Notes that made a verdict uncertain are causes too.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Use&lt;/b&gt;: a site on which all sources agree may be trusted more, not fully: all may lack the same brook. Of sources that disagree the one that shows the bank at the larger scale counts; for what remains, ask the county's water bureau for the published management boundary of the river. No majority of sources clears a site.&lt;/p&gt;</source>
            <translation>&lt;p&gt;用多个处理过的岸线（如国家基础地理信息数据、国土调查、OpenStreetMap）核查同一批场地，指出哪些判定取决于数据源。对每个数据源的核查与“岸线距离核查”完全相同。&lt;/p&gt;&lt;p&gt;&lt;b&gt;原因&lt;/b&gt;：在看到最近水体的数据源的最近点周围查明各数据源为何不同。&lt;i&gt;河流中心线&lt;/i&gt;：另一数据源的线沿同一河流的中间。&lt;i&gt;精度&lt;/i&gt;：两线相距在各自比例尺图上0.5毫米之内。&lt;i&gt;超出数据覆盖范围&lt;/i&gt;：另一数据源不到该处。&lt;i&gt;类别&lt;/i&gt;与&lt;i&gt;湖泊&lt;/i&gt;：同一水体在该处属另一类别。&lt;i&gt;水位&lt;/i&gt;：两线所据水位不同。&lt;i&gt;缺水面&lt;/i&gt;：场地位于水面上，而另一数据源在此只有线。&lt;i&gt;缺河流&lt;/i&gt;：另一数据源在该处没有此类水体。&lt;i&gt;位置&lt;/i&gt;：该数据源把河流画在别处。使判定待核实的说明也是原因。&lt;/p&gt;&lt;p&gt;&lt;b&gt;用途&lt;/b&gt;：各数据源一致的场地可以多信几分，但不能全信：它们可能都缺同一条小溪。数据源不一致时，以比例尺较大、有岸边线的为准；仍有争议的，向县级水行政主管部门索取已公告的河湖管理范围线。多数数据源判为限值外，不等于场地在限值外。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <source>Shorelines</source>
            <translation>岸线</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <source>Two or more, made by Prepare shoreline from different sources.</source>
            <translation>两个以上，由“岸线处理”用不同数据源制作。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <source>Those that Prepare shoreline made beside the shorelines, in any order; others in the order of the shorelines, one for each.</source>
            <translation>“岸线处理”随岸线一并制作的水体，次序不限；其他水体按岸线的次序，每个岸线一个。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <source>Id field of the sites</source>
            <translation>场地编号字段</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <source>Without it the id of the inventory's layers, else the number of the feature.</source>
            <translation>不指定时取台账图层的编号，没有编号的取要素序号。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <source>Sites by agreement of sources</source>
            <translation>场地（按数据源是否一致）</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <source>All sites, with how many sources say what, nearest and farthest, and why.</source>
            <translation>全部场地，含各判定的数据源个数、最近与最远距离及差异原因。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <source>Verdicts by source</source>
            <translation>各数据源的判定</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <source>A table with one row for each site and source.</source>
            <translation>每个场地、每个数据源一行的表。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <source>Sites whose verdict hangs on the source</source>
            <translation>判定取决于数据源的场地</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <source>Sites within by one source and outside by another</source>
            <translation>一个数据源判为限值内、另一个判为限值外的场地</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Sources</source>
            <translation>数据来源</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <source>The rule set {rules} gives no distance, so no two sources can be compared by it; choose another.</source>
            <translation>规则集{rules}没有规定距离，不能用它比较数据源；请另选规则集。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <source>SHORELINES holds {count} layers; give two or more.</source>
            <translation>SHORELINES 有 {count} 个图层；请给出两个以上。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparesources.py"/>
            <source>{parameter} holds {layer} twice; choose each layer once.</source>
            <translation>{parameter}两次包含{layer}；每个图层只选一次。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Sites</source>
            <translation>场地</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Verdict hangs on the source</source>
            <translation>判定取决于数据源</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Within by one, outside by another</source>
            <translation>一内一外</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>What each source says of the same {n} sites, {rule}.</source>
            <translation>各数据源对同样 {n} 个场地的判定，{rule}。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Source</source>
            <translation>数据源</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Kind of water data</source>
            <translation>水体数据类型</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Water level</source>
            <translation>水位</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Accuracy of its scale</source>
            <translation>其比例尺的精度</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Bank / centre line / unknown</source>
            <translation>岸边线 / 中心线 / 不明</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>The sources, and what their lines are</source>
            <translation>各数据源及其线的性质</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>No majority of sources clears a site: where one shows water within the limit, look at the place. What settles a dispute is the published management boundary of the river; ask the county's water bureau for it, with number and date of its announcement.</source>
            <translation>多数数据源一致并不能使场地排除在外：只要有一个数据源在限值内有水体，就应到现场查看。能解决争议的是已公告的河湖管理范围线；请向县级水行政主管部门索取，并注明公告文号和日期。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>All {sources} sources say the same of each of the {total} sites.</source>
            <translation>全部 {sources} 个数据源对 {total} 个场地的判定完全一致。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>The verdict on {count} of {total} sites changes with the source. Within by one source and outside by another: {opposed}.</source>
            <translation>{total} 个场地中有 {count} 个的判定随数据源改变。一个数据源判为限值内、另一个判为限值外的：{opposed} 个。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>limit {limit} m</source>
            <translation>限值 {limit} 米</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Distance to the shoreline by source, of {shown} of {n} disputed sites, those with opposite verdicts first. Hollow: uncertain by that source. Dashed: the limit. A site on water is drawn at {least} m.</source>
            <translation>各数据源所测的距岸线距离：{n} 个有争议场地中的 {shown} 个，判定相反的在先。空心：该数据源判为待核实。虚线：限值。位于水面上的场地画在 {least} 米处。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Why the sources differ; a site may have several causes.</source>
            <translation>各数据源为何不同；一个场地可有多个原因。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>What to do</source>
            <translation>怎么办</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Causes, and what settles them</source>
            <translation>原因及解决办法</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Site</source>
            <translation>场地</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Disputed sites: verdict and distance by source</source>
            <translation>有争议的场地：各数据源的判定和距离</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Distance to the shoreline</source>
            <translation>距岸线距离</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <location filename="../../../processing/shoreline/preparation/source_words.py"/>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Take a source that has the river as an area or its banks.</source>
            <translation>改用以面或岸边线表示河流的数据源。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Take a source of a larger scale; survey the bank at the site.</source>
            <translation>改用比例尺更大的数据源，或实测场地处的岸线。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Get the data of the neighbouring county or sheet.</source>
            <translation>取得相邻县或相邻图幅的数据。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Ask which river it is: cls_why says what each class rests on.</source>
            <translation>查明是哪条河流：cls_why 说明每个类别的依据。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Ask whether the water is a reservoir or a lake on the river.</source>
            <translation>查明该水体是水库还是河道型湖泊。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Ask the water bureau whether the lake counts as the river that runs through it.</source>
            <translation>询问水行政主管部门：该湖泊是否按流经的河流对待。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Ask whether the canal counts as a tributary.</source>
            <translation>询问该渠道是否按支流对待。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Give the water its name and class, then check again.</source>
            <translation>给水体补上名称和类别后重新核查。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Take a line at the flood level, or the management boundary.</source>
            <translation>改用洪水位的线或管理范围线。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Give the water polygons beside the lines.</source>
            <translation>在线旁一并给出水面。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Go and see: one source lacks the river, or it is gone.</source>
            <translation>到现场查看：有一个数据源缺该河流，或该河流已不存在。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Compare both with a recent image, and survey the bank.</source>
            <translation>用近期影像核对两者，并实测岸线。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/comparison_page.py"/>
            <source>Overview maps clear no site; take another source.</source>
            <translation>概览性地图不能使任何场地排除在外；改用其他数据源。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/source_checks.py"/>
            <source>WATERS holds {waters} layers and SHORELINES {shorelines}, and nothing tells which belong together: give the water bodies of each shoreline, in the same order, or none.</source>
            <translation>WATERS 有 {waters} 个图层，SHORELINES 有 {shorelines} 个，无从得知哪些互相对应：请按同样次序给出每个岸线的水体，或者都不给。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/comparison/source_checks.py"/>
            <source>Water bodies are taken in the order of the shorelines.</source>
            <translation>改按岸线的次序取水体。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/kept.py"/>
            <source>{layer}, when it was prepared: {warning}</source>
            <translation>{layer}（处理时提示）：{warning}</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/kept.py"/>
            <source>{layer} is by its kind of data: {line}.</source>
            <translation>按数据类型，{layer} 是：{line}。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/layer_encoding.py"/>
            <source>as the layer says</source>
            <translation>按图层设置</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/layer_encoding.py"/>
            <source>detect</source>
            <translation>自动识别</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/layer_encoding.py"/>
            <source>GB18030 (also GBK and GB2312)</source>
            <translation>GB18030（兼容 GBK、GB2312）</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/layer_encoding.py"/>
            <source>{layer} is no file layer; the encoding parameter has no effect.</source>
            <translation>{layer} 不是文件图层，编码参数不起作用。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/layer_encoding.py"/>
            <source>{layer} has edits that are not saved, and its text must be read as {encoding}; save the edits first.</source>
            <translation>{layer} 有未保存的编辑，而其文字须按 {encoding} 读取；请先保存编辑。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/layer_encoding.py"/>
            <source>{layer}: text is read as {encoding}.</source>
            <translation>{layer}：文字按 {encoding} 读取。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/layers_beside.py"/>
            <source>{beside} lies beside {layer} and is not read, for your choices are for {layer} alone: rivers that only {beside} has are missing.</source>
            <translation>{layer}旁有{beside}，但因您的设置只针对{layer}而未读取：只在{beside}中的河流缺失。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/layers_beside.py"/>
            <source>{beside} lies beside {layer} and is read too: areas and lines of one map. Choose none in SOURCE to read {layer} alone.</source>
            <translation>{layer}旁有{beside}，一并读取：两者是同一地图的面和线。如只读取{layer}，请在 SOURCE 中选“无”。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_expressions.py"/>
            <source>{parameter}: {expression} cannot be read: {reason}.</source>
            <translation>{parameter}：无法解析 {expression}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_expressions.py"/>
            <source>{parameter}: {expression} fails at feature {id} of {layer}: {reason}.</source>
            <translation>{parameter}：{expression} 在 {layer} 的要素 {id} 处求值失败：{reason}。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_inputs.py"/>
            <source>{layer} has a coordinate system ({crs}); ASSUMED_CRS is not used.</source>
            <translation>{layer} 已有坐标系（{crs}），不使用 ASSUMED_CRS。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_inputs.py"/>
            <location filename="../../../processing/shoreline/preparation/water_kind.py"/>
            <source>{layer} has no coordinate system; {crs} is assumed.</source>
            <translation>{layer} 没有坐标系，按 {crs} 处理。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_inputs.py"/>
            <source>{layer} holds no usable polygon; choose another layer for {parameter}.</source>
            <translation>{layer} 中没有可用的面；请为“{parameter}”选择其他图层。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_inputs.py"/>
            <source>No feature of {layer} lies in {outline}; choose the outline of its data.</source>
            <translation>{layer} 没有要素位于 {outline} 内；请选择其数据范围的轮廓。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_lines.py"/>
            <location filename="../../../processing/shoreline/preparation/water_source.py"/>
            <source>Names are read from the field {field}.</source>
            <translation>名称读自字段 {field}。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_lines.py"/>
            <source>{layer} has no field with names.</source>
            <translation>{layer} 没有含名称的字段。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Water polygons or river lines</source>
            <translation>水体面或河流线</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Raw features as a map or a survey has them.</source>
            <translation>地图或测量成果中的原始要素。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>What the features are, how exact the line is and what it can prove. Recognised by fields and values; log and metadata tell what was found and what it sets. What you give in other parameters goes before. Of data of no kind listed here the dialog asks four questions, whose answers stand in other parameters: what the features are (Exclude, Lines are), where names and classes stand (Field with names, Field with classes, Main stem), which water level and which scale. What is not answered stays unknown. Only a line at the published boundary clears without reserve: ask the county's water bureau for it; any other stays mapped water edge in the check.</source>
            <translation>要素是什么，岸线有多精确，能证明什么。按字段和取值识别；日志和元数据会说明识别结果及其设定。在其他参数中填写的内容优先。对于不属于以上类型的数据，对话框会问四个问题，答案即其他参数的取值：要素是什么（“排除条件”“线要素是”），名称和类别在哪个字段（“名称字段”“类别字段”“干流”），什么水位，什么比例尺。没有回答的保持未知。只有公布的管理范围线才能无保留地判定为范围外：请向县级水行政主管部门索取；其他岸线在核查中仍为图上水边线。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Lines are</source>
            <translation>线要素是</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>What lines are of which no field, no code, no kind of water data and no water polygon tells. A centre line lies farther from a park than the bank: it clears only beyond the limit and half the river's width. What is not known counts as a centre line. The outlines of areas are banks.</source>
            <translation>在字段、代码、水体数据类型和水体面都不能说明时，线要素是什么。河道中心线比岸边线离园区更远：只有超出限值加半个河宽，才判定为限值外。未知的按中心线处理。面要素的轮廓为岸边线。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>as the data say</source>
            <translation>按数据说明</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>banks</source>
            <translation>岸边线</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>centre lines of rivers</source>
            <translation>河道中心线</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>At which level the line lies. By a line of low water no site is cleared within the width by which the water draws back; a layer whose name says 枯水 or low water is such a one. Where it is not stated, the kind of water data says it.</source>
            <translation>线所对应的水位。枯水位的线在消落带宽度内不会判定场地为限值外；图层名称含“枯水”或 low water 的按枯水位计。未说明时以水体数据种类为准。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Scale 1 :</source>
            <translation>比例尺 1∶</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Denominator, 10000 for 1 : 10,000; goes before that of the kind of water data. A line is exact to half a millimetre of its map (5 m at 1 : 10,000): the check tells how many verdicts that leaves open.</source>
            <translation>比例尺分母，如 1∶10000 填 10000；优先于水体数据类型的比例尺。线的精度为图上半毫米（1∶10000 时为 5 米）：核查会说明因此有多少判定不能确定。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>How text in a file is encoded; detect looks only where it reads garbled. Chinese shapefiles without a .cpg file are mostly GB18030.</source>
            <translation>文件中文字的编码；“自动识别”仅在读出乱码时才另行判断。没有 .cpg 文件的中文 Shapefile 多为 GB18030。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>CRS of a layer that has none</source>
            <translation>无坐标系图层采用的坐标系</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Used only where a layer has no coordinate system, as shapefiles without a .prj file; EPSG:4490 for CGCS2000 in degrees.</source>
            <translation>仅用于没有坐标系的图层，例如没有 .prj 文件的 Shapefile；以度为单位的 CGCS2000 为 EPSG:4490。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Field with names</source>
            <translation>名称字段</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>The names by which classes are told. Without one, the first of river, name, NAME and 名称 that holds any.</source>
            <translation>据以判断类别的名称。未选择时，取 river、name、NAME、名称 中第一个有内容的字段。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Exclude</source>
            <translation>排除条件</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Features that are no water, such as island polygons: "GBCODE" = 79200. Where such polygons lie on water they are cut out of it as islands.</source>
            <translation>不是水体的要素，如洲岛面："GBCODE" = 79200。位于水面上的此类面作为洲岛从水体中扣除。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Names separated by commas or semicolons, or an expression such as "GBCODE" = 21012. An expression stands for the names, which then play no part.</source>
            <translation>以逗号或分号分隔的名称，或表达式，如 "GBCODE" = 21012。给出表达式时名称不起作用。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Important tributaries</source>
            <translation>重要支流</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Names or an expression. Basins of 10,000 km² or more, with their upper courses. The names of the default count only where these rivers lie, names of yours anywhere.</source>
            <translation>名称或表达式。流域面积10,000 km²及以上的支流及其上游河段。默认名称只在这些河流所在处有效，自填名称处处有效。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Other tributaries</source>
            <translation>其他支流</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Names or an expression. Empty: all other rivers, unnamed water included. Where it is given, rivers without a place in any list are other.</source>
            <translation>名称或表达式。留空：所有其他河流，包括未命名水体。填写后，不在任何名单中的河流归为其他水体。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Lakes</source>
            <translation>湖泊</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Names, or an expression such as "GBCODE" = 23010. Empty: names ending in 湖, 泊, 淀, 荡, 水库, Lake or Reservoir, but for reservoirs on rivers.</source>
            <translation>名称，或 "GBCODE" = 23010 这样的表达式。留空：以湖、泊、淀、荡、水库、Lake 或 Reservoir 结尾的名称，河流上的水库除外。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Field with classes</source>
            <translation>类别字段</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Where it holds main, important, tributary, lake or other, or 干流, 重要支流, 支流, 湖泊, 其他, it goes before names and expressions; other words are told by count. What goes before what: the basin, this field, the sharpest class that a name or an expression gives, the kind of data, what a piece without a name joins.</source>
            <translation>字段值为 main、important、tributary、lake、other，或干流、重要支流、支流、湖泊、其他时，优先于名称和表达式；其他用词按数量提示。优先次序：流域范围、本字段、名称或表达式给出的最严类别、数据类型、未命名河段所连接的水体。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>River basin</source>
            <translation>流域范围</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Water that nowhere touches it is other, whatever its name.</source>
            <translation>与其完全不相接的水体，无论名称如何，均归为其他水体。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Water polygons beside river lines</source>
            <translation>河流线之外的水域面</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Tell what lines are: most of a line inside makes it a centre line, all of it along the edge a bank. Half the width of the river is measured in them, and counts 5 km along the river. Of a raw layer what is no water by its kind of data, such as islands and land, does not count. They are not put into the result.</source>
            <translation>用于判断线的性质：线的大部分在面内为中心线，全部沿边界为岸线。河流半宽由这些面量得，沿河 5 公里内有效。原始图层中按其数据类型不属于水域的要素（如洲岛、陆地）不计。这些面不写入结果。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Outline of what the features cover</source>
            <translation>要素覆盖范围的轮廓</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Inside it the features hold all water, as a province of its own survey does; the check clears no site whose limit reaches beyond. Without it the outline that the layer carries from an earlier preparation, else the hull of its features.</source>
            <translation>在此范围内要素包含全部水体，例如一省自行调查的成果；限值范围超出该轮廓的场地，判定时不予排除。未给出时，取图层由此前处理所保存的轮廓，否则取要素的外包络。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Islands</source>
            <translation>洲岛</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>The shores of islands are shoreline; keep them for the check.</source>
            <translation>洲岛的岸线也是岸线；用于核查时请保留。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>drop</source>
            <translation>去除</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Longest gap of the main stem to bridge</source>
            <translation>可连接的干流最大缺口</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>In metres; the nearest ends of pieces of the main stem are joined by a straight line. 0 bridges none; ends within 1 m are one. Gaps left open are told by length and place, and no site near them is cleared.</source>
            <translation>单位：米；用直线连接干流各段最近的端点。0 表示不连接；相距 1 米以内的端点视为同一点。未连接的缺口按长度和位置列出，其附近的场地不会被判定为限值外。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Widest seam</source>
            <translation>接缝最大宽度</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>In metres; a slit between two water polygons no wider than this is no land.</source>
            <translation>单位为米；两个水体面之间不宽于此值的缝隙不视为陆地。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Lines with river, class, geodesic length, what the class rests on, what the line is (bank, centre line, unknown) and, where known, half the river's width.</source>
            <translation>带有河流、类别、大地线长度、类别依据、线的性质（岸边线、中心线、不明）以及已知时河流半宽的线。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Polygons with river and class, for polygon input: give them to the check, so that a park on water has distance 0.</source>
            <translation>带河流名称和类别的面（输入为面时）：供核查使用，使位于水面上的园区距离为 0。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Features of the main stem</source>
            <translation>干流要素数</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Pieces without a name that are main stem</source>
            <translation>归入干流的未命名河段</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Islands kept</source>
            <translation>保留洲岛数</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Seams removed</source>
            <translation>去除接缝数</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Outlines mended</source>
            <translation>修复轮廓数</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Duplicates removed</source>
            <translation>去除重复数</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Centre lines</source>
            <translation>中心线数</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Holes of the main stem</source>
            <translation>干流缺失河段数</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <source>Names that cannot be read</source>
            <translation>无法识读的名称数</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Features used</source>
            <translation>使用要素数</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/prepare_parameters.py"/>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Features skipped</source>
            <translation>跳过要素数</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/raw_water.py"/>
            <source>None of the {count} features of {other} is usable water; {layer} is read alone.</source>
            <translation>{other} 的 {count} 个要素均不是可用的水域，仅读取 {layer}。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/source_words.py"/>
            <source>published boundary</source>
            <translation>已公告的边界线</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/source_words.py"/>
            <source>bank</source>
            <translation>岸线</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/source_words.py"/>
            <source>flood</source>
            <translation>洪水位</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/source_words.py"/>
            <source>normal storage level</source>
            <translation>正常蓄水位</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/source_words.py"/>
            <source>mean water</source>
            <translation>常水位</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/source_words.py"/>
            <source>low water</source>
            <translation>枯水位</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/source_words.py"/>
            <source>that of the image</source>
            <translation>影像拍摄时水位</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/source_words.py"/>
            <source>none, from a terrain model</source>
            <translation>无（由地形模型推得）</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/source_words.py"/>
            <source>as drawn</source>
            <translation>以绘制为准</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/source_words.py"/>
            <source>one pixel of {metres} m</source>
            <translation>一个像元（{metres} 米）</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/water_hint.py"/>
            <source>Field {field} of {layer} tells kinds of land that no kind of data known here has: filter the layer to its water before it stands beside river lines.</source>
            <translation>{layer} 的字段 {field} 为地类，但其取值不属于此处已知的任何一类数据：请先将该图层筛选为水域，再与河流线一并使用。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/water_hint.py"/>
            <source>All features of {layer} count as water beside the lines.</source>
            <translation>{layer} 的全部要素均作为河流线旁的水域计。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/water_hint.py"/>
            <source>{layer} holds no usable polygon of water; choose another layer for {parameter}.</source>
            <translation>{layer} 中没有可用的水域面；请为 {parameter} 选择其他图层。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/water_kind.py"/>
            <source>{layer} is recognised as {source}: {reason}.</source>
            <translation>{layer} 识别为“{source}”：{reason}。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/water_kind.py"/>
            <source>{layer} fits several kinds of water data ({sources}), so none is taken: choose one in SOURCE.</source>
            <translation>{layer} 同时符合几类水体数据（{sources}），因此一类也不采用：请在 SOURCE 中选择。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/water_source.py"/>
            <source>{layer} is stated to be {accuracy}.</source>
            <translation>按填写，{layer}的比例尺为 {accuracy}。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/water_source.py"/>
            <source>{layer} is no kind of water data known here: all of its features count as water. Say what it is in SOURCE, or answer what the dialog asks below it.</source>
            <translation>{layer}不属于已知的水体数据类型，其全部要素按水体处理。请在 SOURCE 中选择数据类型，或回答对话框中该项下方的问题。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/water_source.py"/>
            <source>{layer} shows low water: the bank lies farther out, so no site is cleared within the width by which the water draws back.</source>
            <translation>{layer} 表示枯水位水边线：岸线在其外侧，因此在消落带宽度内不会判定场地为限值外。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/water_source.py"/>
            <source>Kind of data: {source} ({citation}; {edition}{verified}).</source>
            <translation>数据类型：{source}（{citation}；{edition}{verified}）。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/water_source.py"/>
            <source>; codes not read in an official text</source>
            <translation>；代码未在官方文本中核对</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/water_source.py"/>
            <source>It sets: line {line}, water level {level}, accuracy {accuracy}; it cannot show: {missing}.</source>
            <translation>由此设定：线的种类为{line}，水位为{level}，精度为{accuracy}；不能反映：{missing}。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/water_source.py"/>
            <source>{count} features of {layer} lack the number or the date of an announcement: the line is not taken for a published one, and clears as a screening only.</source>
            <translation>{layer} 中有 {count} 个要素缺少公告文号或公告日期：该线不作为已公告的边界线，只能用于初筛。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/water_source.py"/>
            <source>demonstration only</source>
            <translation>仅供演示</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/water_source.py"/>
            <source>{source} is for demonstration and overview: no site is outside by it alone.</source>
            <translation>“{source}”只供演示和概览：不能仅凭它判定任何场地为限值外。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/preparation/water_told.py"/>
            <source>{layer} is no kind of water data known here. Answer what you know; what is not answered stays unknown, and nothing is guessed.</source>
            <translation>{layer}不属于已知的水体数据类型。请回答您知道的内容；没有回答的保持未知，不作任何猜测。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/prepareshoreline.py"/>
            <source>Prepare shoreline</source>
            <translation>岸线处理</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/prepareshoreline.py"/>
            <source>&lt;p&gt;Makes a shoreline for the distance check out of raw water polygons or river lines: gives each water body its class by name, mends outlines, removes what came twice, and removes lines that are no shore: seams between adjoining water polygons and lines that close a confluence. The shores of islands stay.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Classes&lt;/b&gt; follow the Yangtze River Protection Law: the main stem runs from the source to the estuary (article 95), so its reaches 金沙江, 通天河, 沱沱河 belong to it; important tributaries have a basin of 10,000 km² or more: the list holds them with their upper courses; areas near the bound are told. Article 26 binds on every tributary, so in doubt water binds: what has no name or one no list knows is a tributary. Rivers known to belong to other basins are other. Natural lakes are reported, not judged, unless a rule names them; a reservoir on a river has the class of its river, by a list or because it adjoins the river.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Names&lt;/b&gt; match as a whole, without regard to blanks, case, width and what stands in brackets: 汉江(汉水) is 汉江. Of several names (长江;扬子江) each counts; banks, branches and reaches (长江左岸, 长江北支, 长江南京段, Yangtze River left bank) are the river. Names that only contain one of a list (长江路) are told. Important tributaries and rivers of other basins count only where they lie: 湘江 at Zunyi is a plain tributary. A list of your own counts as you write it, anywhere. The field cls_why says what each class rests on.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a mapped water edge lies riverward of the river management boundary from which the law is applied.&lt;/p&gt;&lt;p&gt;&lt;b&gt;River lines&lt;/b&gt;: a centre line lies farther from a park than the bank, so it cannot clear a park nearer than the limit and half the river's width. Lines with the code 210400 in GB or GBCODE and lines inside water polygons are centre lines, lines along such polygons are banks; a field line_kind or half_w_m of the layer is taken over. Where nothing tells, the check treats them as centre lines unless you say there what the shoreline is. Half the width is measured where water polygons show it, and counts 5 km along the river; elsewhere a table by class and reach counts. By a line of low water no site is cleared within the width by which the water draws back.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Kind of water data&lt;/b&gt;: national maps, land surveys, OpenStreetMap and others are recognised by their fields and values. It tells which features are water, islands or neither, what the line is, and what it proves: only a published management boundary or shoreline plan, with number and date of its announcement, clears without the note screening; Natural Earth, GSHHG and HydroLAKES never clear a site. In a land survey rivers with the flats that touch them and the dikes beside them come near the management boundary.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Coverage&lt;/b&gt;: the layer keeps what its source covers; the check clears no site beyond, nor near a gap of the main stem. Gaps are told with length and place; ends of lines within 1 m of each other are one.&lt;/p&gt;</source>
            <translation>&lt;p&gt;由原始水体面或河流线制作供距离核查使用的岸线：按名称给各水体分类，修复轮廓，去除重复要素，并去除不是岸线的线：相邻水体面之间的接缝和封闭汇流口的线。洲岛的岸线保留。&lt;/p&gt;&lt;p&gt;&lt;b&gt;类别&lt;/b&gt;依据《长江保护法》：干流自源头至入海口（第九十五条），因此金沙江、通天河、沱沱河等河段属于干流；重要支流指流域面积 10,000 平方公里以上的支流：名单列出这些支流及其上游河段，面积接近界限的另行提示。第二十六条对所有支流适用，因此存疑的水体从严：没有名称或名称不在任何名单中的，按支流处理。已知属于其他流域的河流归为其他水体。天然湖泊只报告、不判定，除非规则点名；河流上的水库按名单或因与河流相邻，归入所在河流的类别。&lt;/p&gt;&lt;p&gt;&lt;b&gt;名称&lt;/b&gt;整体匹配，不计空格、大小写、全半角和括号内的文字：汉江(汉水) 即汉江。一个名称中含多个名称的（长江;扬子江）逐一匹配；岸别、汊道和河段（长江左岸、长江北支、长江南京段、Yangtze River left bank）即该河流。仅含有名单中名称的（长江路）另行提示。重要支流和其他流域的河流仅在其所在位置有效：遵义的湘江是一般支流。您自行填写的名单按原样匹配，不限位置。字段 cls_why 说明各类别的依据。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：图上水边线位于河道管理范围线的临水一侧，而法律从后者起算。&lt;/p&gt;&lt;p&gt;&lt;b&gt;河流线&lt;/b&gt;：中心线比岸边线离园区更远，因此距离不超过“限值加河流半宽”的园区不能凭中心线排除。GB 或 GBCODE 字段为 210400 的线、位于水域面内的线为中心线，沿水域面边缘的线为岸边线；图层自带的 line_kind、half_w_m 字段照用。没有依据时，判定按中心线对待，除非在判定时说明岸线图层的性质。有水体面的地方量出河流半宽，沿河 5 公里内有效；其他地方按类别和河段查表。枯水位的线在消落带宽度内不能排除场地。&lt;/p&gt;&lt;p&gt;&lt;b&gt;水体数据类型&lt;/b&gt;：国家基础地理信息数据、国土调查、OpenStreetMap 等按字段和取值自动识别。据此确定哪些要素是水体、洲岛或两者都不是，线是什么，以及能证明什么：只有带公告文号和公告日期的河湖管理范围线或岸线规划边界线，才能不带“初筛”备注地排除场地；Natural Earth、GSHHG 和 HydroLAKES 不能排除任何场地。国土调查中，河流水面连同相接的滩涂和旁边的堤防近似于管理范围。&lt;/p&gt;&lt;p&gt;&lt;b&gt;覆盖范围&lt;/b&gt;：图层保存其来源数据的覆盖范围；范围之外以及干流缺口附近，判定不予排除。缺口按长度和位置列出；相距 1 米以内的线端点视为同一点。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/prepareshoreline.py"/>
            <source>no main stem</source>
            <translation>无干流</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/prepareshoreline.py"/>
            <source>{count} names cannot be read ({names}): choose another encoding, or correct them, before classes are told by names.</source>
            <translation>{count} 个名称无法识读（{names}）：请先选择其他编码或更正名称，再按名称判断类别。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/prepareshoreline.py"/>
            <source>garbled names</source>
            <translation>名称乱码</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinecheck.py"/>
            <source>Shoreline distance check</source>
            <translation>岸线距离核查</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinecheck.py"/>
            <source>&lt;p&gt;Tells for every park, plant or outfall how far its nearest point lies from the nearest shoreline, and whether that is within the limit.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Distance&lt;/b&gt;: the geodesic on the WGS 84 ellipsoid (Karney 2013) from the nearest point of the park, boundary or inside, to the nearest point of the shoreline as it is drawn; the error is below 0.005 mm. Layers may be in any coordinate system. A distance equal to the limit is within.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Rules&lt;/b&gt;: the Yangtze River Protection Law, article 26, bars new and enlarged chemical parks and projects within 1 km of the shoreline of the main stem and every tributary, and tailings ponds within 3 km of the main stem and 1 km of important tributaries. The rule with the smallest margin governs a row. The law bars acts: a plant that was there before is not in breach of it; the relocation policy is for such plants.&lt;/p&gt;&lt;p&gt;&lt;b&gt;What is not known&lt;/b&gt;: under a rule set a verdict is uncertain where the possible values of something unknown lead to different verdicts: what the site is, how far the bank lies from a centre line or from low water, water beyond what the data cover, the class of a water. The notes name the facts that would decide. Doubt forbids outside; it never makes a site within. A site that touches mapped water is within whatever the map's scale.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit of the method&lt;/b&gt;: no national law defines the shoreline; in practice it is measured from the river management boundary. A mapped water edge lies riverward of that line: on it the check can show that a park is inside, never that it is clear, and the note &lt;i&gt;screening&lt;/i&gt; says so. CGCS2000 and WGS 84 are taken as one datum (they differ by less than 1 m since 2000).&lt;/p&gt;</source>
            <translation>&lt;p&gt;逐个给出园区、企业或排污口的最近点到最近岸线的距离，并判断是否在限值之内。&lt;/p&gt;&lt;p&gt;&lt;b&gt;距离&lt;/b&gt;：WGS 84 椭球面上的大地线长度（Karney 2013），从园区（边界或内部）的最近点量到岸线图形上的最近点，误差小于 0.005 毫米。图层可采用任意坐标系。距离恰好等于限值的，判为限值内。&lt;/p&gt;&lt;p&gt;&lt;b&gt;规则&lt;/b&gt;：《长江保护法》第二十六条禁止在长江干支流岸线一公里范围内新建、扩建化工园区和化工项目，禁止在长江干流岸线三公里范围内和重要支流岸线一公里范围内新建、改建、扩建尾矿库。每一行由余量最小的规则决定。该条禁止的是行为：此前已有的企业并不因此违反该条，对其适用的是“关改搬转”政策。&lt;/p&gt;&lt;p&gt;&lt;b&gt;未知情况&lt;/b&gt;：采用规则集时，若某项未知事实的不同取值会得出不同判定（场地属于何种设施、河流中心线或枯水位水边线至河岸的距离、数据覆盖范围以外的水体、水体类别），判定为“待核实”，说明字段列出起决定作用的事实。存疑时不得判为“限值外”，也不会因此判为“限值内”。与图上水体相接的场地，无论比例尺如何均判为“限值内”。&lt;/p&gt;&lt;p&gt;&lt;b&gt;方法的局限&lt;/b&gt;：国家法律没有界定“岸线”，实践中自河道管理范围线起量。图上水边线位于该线的临水一侧：据此只能证明“在范围内”，不能证明“不在范围内”，说明字段以 &lt;i&gt;screening&lt;/i&gt;（初筛）标明。CGCS2000 与 WGS 84 视为同一基准（2000 年以来相差不足 1 米）。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>Shoreline check over years</source>
            <translation>历年岸线核查</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>&lt;p&gt;Counts for each year how many of the sites in operation lie within the limit. A site counts from the year it opened to the year before it closed.&lt;/p&gt;&lt;p&gt;&lt;b&gt;share&lt;/b&gt; = within / total, with uncertain sites where you say so. The paper's series is 149 sites in 2000 and 715 in 2017 (Hao et al. 2022).&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: the shoreline is that of the check, in all years. Sites whose opening or closing cannot be read have no place in time; they are counted as undated.&lt;/p&gt;</source>
            <translation>&lt;p&gt;统计每年在营场地中位于限值内的数量。场地自建成年份起计，至关闭年份的前一年止。&lt;/p&gt;&lt;p&gt;&lt;b&gt;share&lt;/b&gt; = 限值内 / 总数，可按需计入待核实者。论文数据为2000年149处、2017年715处（郝吉明等，2022）。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：各年均采用核查所用的岸线。建成或关闭日期无法识别的场地无法定年，计为日期不明。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>Checked sites</source>
            <translation>已核查场地</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>The output of the shoreline distance check.</source>
            <translation>岸线距离核查的输出。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>YYYY, YYYY-MM or YYYY-MM-DD, or a Chinese date.</source>
            <translation>YYYY、YYYY-MM、YYYY-MM-DD 或中文日期。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>Empty where a site is still in operation.</source>
            <translation>仍在营的场地为空。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Group field</source>
            <translation>分组字段</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>One series per value, such as the reach.</source>
            <translation>每个取值一个序列，例如河段。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>First year</source>
            <translation>起始年份</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>Empty: the first year in the data.</source>
            <translation>为空时取数据中的最早年份。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>Last year</source>
            <translation>终止年份</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>Empty: the last year in the data.</source>
            <translation>为空时取数据中的最晚年份。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>Count uncertain sites</source>
            <translation>计入待核实场地</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>Count uncertain sites as within in the share.</source>
            <translation>计算占比时将待核实场地视为限值内。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>Sites within the limit by year</source>
            <translation>历年限值内场地数</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>A table with one row per year and group.</source>
            <translation>每年每组一行的表。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>Sites without a readable date</source>
            <translation>日期无法识别的场地数</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>The first year {first} is after the last year {last}; turn them.</source>
            <translation>起始年份{first}晚于终止年份{last}；请对调。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>{count} sites of {layer} have no readable date and are left out.</source>
            <translation>{layer}中有{count}个场地日期无法识别，未予计入。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>{layer} has dates from {first} to {last}; give years that reach into them.</source>
            <translation>{layer} 的日期为 {first} 至 {last} 年，请给出与之重叠的年份。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>{layer} has no field verdict; run Shoreline distance check first.</source>
            <translation>{layer}没有字段verdict；请先运行岸线距离核查。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinetrend.py"/>
            <source>{layer}: choose the field with the date of opening.</source>
            <translation>{layer}：请选择建成日期字段。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Shoreline distance zones</source>
            <translation>岸线管控带</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>&lt;p&gt;Draws what lies within one or more distances of the shoreline, water included, for maps. Islands count: their shores are shoreline, and the inside of an island farther from the water than the distance is a hole.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Distance&lt;/b&gt;: the edge of a zone lies where the geodesic on the WGS 84 ellipsoid (Karney 2013) to the nearest drawn edge of the shoreline has the distance, within the tolerance; every vertex is held against that distance. The area is that on the ellipsoid.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Use&lt;/b&gt;: 1000 m is the distance of article 26 of the Yangtze River Protection Law for chemical parks and projects, 3000 m that for tailings ponds along the main stem. Provinces use further bands.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a zone shows, it does not judge. The verdict of a park comes from the shoreline distance check, which measures. Zones end at 89° of latitude and are cut at the antimeridian. CGCS2000 and WGS 84 are taken as one datum (under 1 m since 2000).&lt;/p&gt;</source>
            <translation>&lt;p&gt;绘制岸线一个或多个距离以内的范围（含水面），供制图使用。洲岛的岸线也是岸线；岛内距水面超过该距离的部分为空洞。&lt;/p&gt;&lt;p&gt;&lt;b&gt;距离&lt;/b&gt;：管控带的边线位于 WGS 84 椭球面上到最近岸线绘制边的测地线长度（Karney 2013）等于该距离之处，误差不超过容差；每个顶点都按此距离核对。面积为椭球面积。&lt;/p&gt;&lt;p&gt;&lt;b&gt;用途&lt;/b&gt;：1000 米是《长江保护法》第二十六条对化工园区和化工项目规定的距离，3000 米是干流岸线对尾矿库规定的距离。各省另有其他管控带。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：管控带只作展示，不作判定；园区的判定以“岸线距离核查”的量算为准。管控带止于纬度 89°，并在 180° 经线处断开。CGCS2000 与 WGS 84 视为同一基准（2000 年以来相差不到 1 米）。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Lines, or polygons of water.</source>
            <translation>线，或水体面。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Water polygons beside a line shoreline: open water farther from the shore than the distance belongs to the zone.</source>
            <translation>线状岸线之外的水面：距岸线超过该距离的开阔水面也属于管控带。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Distances (m)</source>
            <translation>距离（m）</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Metres on the ground, separated by commas, semicolons or blanks, such as 1000, 3000.</source>
            <translation>实地米数，用逗号、分号或空格分隔，如 1000, 3000。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Rings instead of nested zones</source>
            <translation>生成环带而非嵌套管控带</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Each zone begins where the one before ends; the first includes the water.</source>
            <translation>每个环带从上一个的外缘开始；第一个包含水面。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Land only (cut the water out)</source>
            <translation>仅陆域（扣除水面）</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Needs polygons of water; islands are land and stay.</source>
            <translation>需要水面多边形；岛屿是陆地，予以保留。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>One set of zones for each value, such as the river or its class; NULL has its own.</source>
            <translation>每个取值生成一组管控带，如河流或其类别；空值单独成组。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Tolerance</source>
            <translation>容差</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Greatest distance of a zone's edge from the true geodesic offset, in metres; below 0.5 m zones have more vertices and take longer.</source>
            <translation>管控带边线偏离真实测地距离的最大值（米）；小于 0.5 米时顶点更多、耗时更长。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Zones</source>
            <translation>管控带</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>Multipolygons in the CRS of the shoreline.</source>
            <translation>多面图层，坐标系与岸线相同。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>{count} features of {layer} are skipped: no geometry, or coordinates that lie nowhere on Earth.</source>
            <translation>跳过 {layer} 的 {count} 个要素：无几何图形，或坐标不在地球范围内。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/shorelinezones.py"/>
            <source>{layer} has lines, which do not tell land from water; give polygons of water beside it or leave LANDWARD off.</source>
            <translation>{layer} 是线图层，无法区分水陆；请另给水面多边形，或不选“仅陆地”。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/candidates.py"/>
            <source>Candidate sites</source>
            <translation>候选地块</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/candidates.py"/>
            <source>Candidate {number}</source>
            <translation>候选地块 {number}</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/candidates.py"/>
            <source>A screening on the data given; it replaces neither a survey nor a decision of the authority.</source>
            <translation>基于所给数据的初筛结果，不能代替测绘，也不能代替主管部门的决定。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/expression_functions.py"/>
            <source>The geometry's system is not known; give it as third argument: 'EPSG:4490'.</source>
            <translation>几何的坐标系不明；请作为第三个参数给出，如 'EPSG:4490'。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/expression_functions.py"/>
            <source>&lt;h3&gt;parkshore_distance(geometry, shoreline[, crs])&lt;/h3&gt;&lt;p&gt;Metres from a geometry to the nearest point of a shoreline: the geodesic on the WGS 84 ellipsoid, the same as Shoreline distance check gives without a rule set. 0 on water polygons; NULL without a geometry.&lt;/p&gt;&lt;p&gt;&lt;b&gt;shoreline&lt;/b&gt;: name or id of a layer of the project, in quotes. &lt;b&gt;crs&lt;/b&gt;: the system of the geometry, such as 'EPSG:4490'; without it that of the layer, @layer_crs.&lt;/p&gt;&lt;p&gt;The shoreline is read once and again after it was edited; a map that is drawn meanwhile is drawn again.&lt;/p&gt;&lt;p&gt;Example: &lt;code&gt;parkshore_distance(@geometry, 'shoreline') &amp;lt;= 1000&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;h3&gt;parkshore_distance(几何, 岸线[, 坐标系])&lt;/h3&gt;&lt;p&gt;几何到岸线最近点的距离（米）：WGS 84 椭球面上的大地线长度，与“岸线距离核查”不选规则集时所得相同。位于水面上为 0；无几何为 NULL。&lt;/p&gt;&lt;p&gt;&lt;b&gt;岸线&lt;/b&gt;：工程中图层的名称或编号，加引号。&lt;b&gt;坐标系&lt;/b&gt;：几何所用的坐标系，如 'EPSG:4490'；未给出时采用图层的坐标系 @layer_crs。&lt;/p&gt;&lt;p&gt;岸线只读取一次，修改后重新读取；其间绘制的地图会重新绘制。&lt;/p&gt;&lt;p&gt;示例：&lt;code&gt;parkshore_distance(@geometry, '岸线') &amp;lt;= 1000&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/expression_functions.py"/>
            <source>&lt;h3&gt;parkshore_reach(province)&lt;/h3&gt;&lt;p&gt;The reach of the Yangtze by the name or the code (GB/T 2260) of a province: upstream, midstream, downstream, or outside; NULL where the province is not known. Provinces are those of Classify upstream, midstream, downstream.&lt;/p&gt;&lt;p&gt;Example: &lt;code&gt;parkshore_reach("province")&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;h3&gt;parkshore_reach(省份)&lt;/h3&gt;&lt;p&gt;按省份名称或代码（GB/T 2260）给出所属长江河段：upstream（上游）、midstream（中游）、downstream（下游）或 outside（流域外）；省份无法识别时为 NULL。省份划分与“上中下游划分”相同。&lt;/p&gt;&lt;p&gt;示例：&lt;code&gt;parkshore_reach("province")&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/place_words.py"/>
            <source>{verdict}: {distance} to {river}</source>
            <translation>{verdict}：距{river} {distance}</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/place_words.py"/>
            <source>water without a name</source>
            <translation>无名水体</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/place_words.py"/>
            <source>{told}; limit {limit}</source>
            <translation>{told}；限值 {limit}</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/place_words.py"/>
            <source>{told}; {share} % of its area inside</source>
            <translation>{told}；{share} % 的面积在限值内</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/place_words.py"/>
            <source>{told} (preliminary screening)</source>
            <translation>{told}（初筛）</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/shore_indexes.py"/>
            <source>The shoreline {layer} is being made ready; draw or run again.</source>
            <translation>正在准备岸线 {layer}；请重新绘制或运行。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/shore_indexes.py"/>
            <source>The project has no shoreline layer {layer}.</source>
            <translation>工程中没有岸线图层 {layer}。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/shore_indexes.py"/>
            <source>The geometry</source>
            <translation>几何</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/siting_index.py"/>
            <source>The shoreline is being made ready…</source>
            <translation>正在准备岸线……</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/siting_index.py"/>
            <source>The map</source>
            <translation>地图</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/siting_index.py"/>
            <source>The shoreline was edited and is being made ready again…</source>
            <translation>岸线已修改，正在重新准备……</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/siting_index.py"/>
            <source>Move over the map: every place is checked.</source>
            <translation>在地图上移动鼠标：所到之处即时核查。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/siting/siting_making.py"/>
            <source>Make the shoreline ready</source>
            <translation>准备岸线</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/zone_distances.py"/>
            <source>No distance is given; give metres, such as 1000 or 1000, 3000.</source>
            <translation>未给出距离；请填写米数，如 1000 或 1000, 3000。</translation>
        </message>
        <message>
            <location filename="../../../processing/shoreline/zone_distances.py"/>
            <source>The distance {value} is no number of metres above 0; give such as 1000 or 1000, 3000.</source>
            <translation>距离 {value} 不是大于 0 的米数；请填写如 1000 或 1000, 3000。</translation>
        </message>
    </context>
</TS>
