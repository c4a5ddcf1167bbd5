<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ParkShore</name>
        <message>
            <location filename="../../../analysis/reaches/classification.py"/>
            <source>The breakpoints are “{value}”; give two places as “name lon lat; name lon lat”.</source>
            <translation>分界点为“{value}”；请按“名称 经度 纬度; 名称 经度 纬度”给出两处地点。</translation>
        </message>
        <message>
            <location filename="../../../analysis/reaches/classification.py"/>
            <source>Breakpoint {name} is {distance} km from {layer}; give a place on the river.</source>
            <translation>分界点{name}距{layer} {distance} 公里；请给出河流上的地点。</translation>
        </message>
        <message>
            <location filename="../../../analysis/reaches/classification.py"/>
            <source>Both breakpoints are at the same place of {layer}; give two.</source>
            <translation>两个分界点位于{layer}的同一处；请给出两处地点。</translation>
        </message>
        <message>
            <location filename="../../../analysis/reaches/line_merging.py"/>
            <location filename="../../../processing/reaches/directed_network.py"/>
            <source>{layer} holds no line; choose the line of the river.</source>
            <translation>{layer}中没有线要素；请选择河流的线图层。</translation>
        </message>
        <message>
            <location filename="../../../analysis/reaches/line_merging.py"/>
            <source>{layer} does not merge into one line with two ends ({count} parts); give the river's mouth, choose its main stem alone, or close its gaps: {gaps}.</source>
            <translation>{layer}不能合并为一条有两个端点的线（{count}部分）；请给出河口、仅选择干流，或闭合其间隙：{gaps}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/reaches/line_merging.py"/>
            <source>{layer} does not merge into one line with two ends ({count} parts); give the river's mouth, or choose its main stem alone.</source>
            <translation>{layer}无法合并为一条有两个端点的线（共{count}段）；请给出河口，或仅选择干流。</translation>
        </message>
        <message>
            <location filename="../../../analysis/reaches/reach_fields.py"/>
            <source>{layer}: no province is named by {values}; the reach is empty.</source>
            <translation>{layer}：{values} 不是省级行政区名称，河段留空。</translation>
        </message>
        <message>
            <location filename="../../../analysis/reaches/river_line.py"/>
            <source>The mouth is {distance} km from {layer}; set it on the river (at most {most} km).</source>
            <translation>河口距{layer} {distance} 公里；请将其设在河流上（不超过{most} 公里）。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Classify upstream, midstream, downstream</source>
            <translation>划分上、中、下游</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>&lt;p&gt;Gives each park its reach.&lt;/p&gt;&lt;p&gt;&lt;b&gt;By province&lt;/b&gt; (Hao et al. 2022): upstream Sichuan, Chongqing, Yunnan, Guizhou; midstream Hubei, Hunan, Jiangxi; downstream Anhui, Jiangsu, Zhejiang, Shanghai; all others are outside. The province is a field, or the polygon that holds the largest part of the park (on the ellipsoid).&lt;/p&gt;&lt;p&gt;&lt;b&gt;By the river&lt;/b&gt;: the park's nearest place on the main stem, measured along the river from two breakpoints; the Changjiang Water Resources Commission divides the river at Yichang and Hukou. Longitude plays no part: a place east of Yichang but upstream along the river is upstream. A polygon stands for a point on its surface.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: the eleven provinces are those of the paper; the Yangtze River Protection Law covers nineteen. A province that cannot be read gives no reach and is listed in the log, never “outside”.&lt;/p&gt;</source>
            <translation>&lt;p&gt;判定每个园区所属河段。&lt;/p&gt;&lt;p&gt;&lt;b&gt;按省份&lt;/b&gt;（郝吉明等，2022）：上游为四川、重庆、云南、贵州；中游为湖北、湖南、江西；下游为安徽、江苏、浙江、上海；其余为流域外。省份取自字段，或取包含园区最大部分的省级面（按椭球面积）。&lt;/p&gt;&lt;p&gt;&lt;b&gt;按河道&lt;/b&gt;：取园区在干流上的最近位置，沿河以两个分界点划分；长江水利委员会以宜昌、湖口为界。判定与经度无关：位于宜昌以东但沿河在其上游的地点属于上游。面要素以其表面上的一点代表。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：十一省市为论文所列；长江保护法涉及十九个省级行政区。无法识别的省份不给出河段并列入日志，绝不记为“流域外”。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Parks</source>
            <translation>园区</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <location filename="../../../processing/reaches/riverchainage.py"/>
            <source>Parks or any other sites; all are kept.</source>
            <translation>园区或其他场地；全部保留。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>What tells the reach.</source>
            <translation>判定河段的依据。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>province field</source>
            <translation>省份字段</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>province layer</source>
            <translation>省份图层</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>river breakpoints</source>
            <translation>河道分界点</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Province field</source>
            <translation>省份字段</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Names in Chinese (with or without 省, 市, 自治区) or English, or codes of GB/T 2260 with 2, 4 or 6 digits.</source>
            <translation>中文名称（可带或不带省、市、自治区）、英文名称，或GB/T 2260的2位、4位、6位代码。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Provinces</source>
            <translation>省份</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Polygons of provinces, for the method province layer.</source>
            <translation>省级行政区面，用于“省份图层”方法。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Name field of the provinces</source>
            <translation>省份名称字段</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Names or codes, as for the province field.</source>
            <translation>名称或代码，同省份字段。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Parks by reach</source>
            <translation>园区所属河段</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>The parks with reach and province.</source>
            <translation>带有河段和省份的园区。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Upstream</source>
            <translation>上游</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Midstream</source>
            <translation>中游</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Downstream</source>
            <translation>下游</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Outside the reaches</source>
            <translation>流域外</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Not evaluated</source>
            <translation>未评价</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Main stem</source>
            <translation>干流</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>The river's line, for the method river breakpoints; its parts are joined.</source>
            <translation>河流线，用于“河道分界点”方法；各段自动相连。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Breakpoints</source>
            <translation>分界点</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Two places as “name lon lat; name lon lat” in degrees, the upstream one first.</source>
            <translation>两处地点，写作“名称 经度 纬度; 名称 经度 纬度”，单位为度，上游者在前。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <location filename="../../../processing/reaches/riverchainage.py"/>
            <source>Farthest from the river (km)</source>
            <translation>距河流最远距离（km）</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>Parks farther from the river are outside.</source>
            <translation>距河流更远的园区为流域外。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>This method needs a layer: choose “{title}”.</source>
            <translation>该方法需要图层：请选择“{title}”。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>{layer} has no province field; choose one, or classify by a province layer or by the river.</source>
            <translation>{layer}没有省份字段；请选择字段，或改用省份图层或河道划分。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>{layer}: choose the field that names the province.</source>
            <translation>{layer}：请选择省份名称字段。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>{layer} holds no usable polygon of a province.</source>
            <translation>{layer} 不含可用的省级面要素。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/classifyreaches.py"/>
            <source>{source}: {count} values name no province and give no reach: {values}</source>
            <translation>{source}：有{count}个取值不是省份，不给出河段：{values}</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/directed_network.py"/>
            <source>The mouth is {distance} km from {layer}; set it on the network (at most {most} km).</source>
            <translation>河口距{layer} {distance} 公里；请将其设在河网上（不超过{most} 公里）。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/places.py"/>
            <source>Mouth of the river</source>
            <translation>河口</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/places.py"/>
            <source>A point near the river's mouth. Without a coordinate system it is longitude, latitude where the numbers can be such, else it is in the river layer's system.</source>
            <translation>河口附近的点。未注明坐标系时，数值可为经纬度的按经度、纬度理解，否则按河流图层的坐标系理解。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/places.py"/>
            <source>{parameter}: {value} is no place on Earth; give longitude and latitude, or coordinates with their system such as 122,31.2 [EPSG:4326].</source>
            <translation>{parameter}：{value}不是地球上的位置；请给出经度和纬度，或带坐标系的坐标，如122,31.2 [EPSG:4326]。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/places.py"/>
            <source>Longest gap to bridge</source>
            <translation>可连接的最大间隙</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/places.py"/>
            <source>Gaps between ends of the river's lines up to so many metres are bridged; longer ones are told by length and place.</source>
            <translation>河流线端点之间不超过该米数的间隙予以连接；更长的间隙给出其长度和位置。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/places.py"/>
            <source>{count} gaps of {layer} are bridged.</source>
            <translation>已连接{layer}的{count}处间隙。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/places.py"/>
            <source>{layer} has gaps that are not bridged: {gaps}. Close them, or raise MAX_GAP.</source>
            <translation>{layer}有未连接的间隙：{gaps}。请将其闭合，或增大MAX_GAP。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/places.py"/>
            <source>{km} km of {layer} are not joined with the mouth: nothing there counts as upstream.</source>
            <translation>{layer} 有 {km} 公里未与河口连通：其上任何设施均不计为上游。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/riverchainage.py"/>
            <source>River chainage</source>
            <translation>河道里程</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/riverchainage.py"/>
            <source>&lt;p&gt;Tells for each park its nearest place on a river: the way along the river from there to the mouth, the distance from the river line, and the bank, looking downstream.&lt;/p&gt;&lt;p&gt;Lengths are geodesic on the WGS 84 ellipsoid. Where the river forks or has loops the mouth must be given, and the shortest way counts. A polygon stands for a point on its surface.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: the way follows the line as it is drawn; a generalised line is shorter than the river.&lt;/p&gt;</source>
            <translation>&lt;p&gt;给出每个园区在河流上的最近位置：自该处沿河至河口的里程、距河流线的距离，以及面向下游的岸别。&lt;/p&gt;&lt;p&gt;长度为WGS 84椭球面上的测地线长度。河流有分汊或环路时须给出河口，并按最短路径计算。面要素以其表面上的一点代表。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：里程沿所绘线计算；经制图综合的线短于实际河道。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/riverchainage.py"/>
            <source>Parks, plants or outfalls</source>
            <translation>园区、企业或排污口</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/riverchainage.py"/>
            <source>River</source>
            <translation>河流</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/riverchainage.py"/>
            <source>The lines of one river; its parts are joined.</source>
            <translation>一条河流的线要素；各段自动相连。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/riverchainage.py"/>
            <source>Parks and a mouth farther from the river have no place on it.</source>
            <translation>距河流更远的园区和河口不在河流上定位。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/riverchainage.py"/>
            <source>Parks with chainage</source>
            <translation>园区里程</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/riverchainage.py"/>
            <source>The parks with chainage in km, offset in m, and bank.</source>
            <translation>带有里程（km）、偏距（m）和岸别的园区。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/riverchainage.py"/>
            <source>Parks too far from the river</source>
            <translation>距河流过远的园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/riverchainage.py"/>
            <source>Parks without usable geometry</source>
            <translation>无可用几何的园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/riverchainage.py"/>
            <source>The mouth of {layer} is at {lon}, {lat}.</source>
            <translation>{layer}的河口位于{lon}，{lat}。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/riverchainage.py"/>
            <source>{count} lines of {layer} are not joined with the mouth and are left out.</source>
            <translation>{layer}中有{count}条线与河口不连通，未予采用。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Facilities upstream of intakes</source>
            <translation>取水口上游设施</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>&lt;p&gt;Finds for each water intake the facilities that lie upstream of it along the rivers, with the way the water takes between them.&lt;/p&gt;&lt;p&gt;The network is QGIS's own; lengths are geodesic on the WGS 84 ellipsoid. A facility is upstream where any way with the flow leads from it to the intake, and the shortest such way is told. Water flows to the mouth. In loops every way from where water comes in to where it leaves is one it may take: arms that all these ways pass in one direction flow in it, whichever arm is longer. Where ways pass an arm in both, its flow is unknown: facilities that are upstream only through such an arm count too, for none may be missed, and are listed. Choose &lt;i&gt;as digitised&lt;/i&gt; where the lines are drawn with the flow.&lt;/p&gt;&lt;p&gt;Intakes and facilities are set on the nearest line; those too far from it, or on lines not joined with the mouth, are not on the network: such intakes are kept without result.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: the way follows the lines as they are drawn. Lines must meet in their vertices; where an end lies short of another line by at most the longest gap to bridge it is joined with it, and longer gaps are told.&lt;/p&gt;</source>
            <translation>&lt;p&gt;为每个取水口查找沿河流位于其上游的设施，并给出水流在两者之间的路程。&lt;/p&gt;&lt;p&gt;河网使用QGIS自身的网络分析；长度为WGS 84椭球面上的测地线长度。只要有任何一条顺流路径从设施通往取水口，该设施即在上游，并给出其中最短的路程。水流向河口。在环状河汊中，从入流处到出流处的每一条路径都是水可能经过的路径：所有路径都以同一方向经过的汊道即按该方向流动，与汊道长短无关。若路径以两个方向经过某汊道，则其流向未知：仅经由此类汊道才位于上游的设施也计入，以免遗漏，并逐一列出。若线按流向绘制，请选择&lt;i&gt;按数字化方向&lt;/i&gt;。&lt;/p&gt;&lt;p&gt;取水口和设施落在最近的线上；距线过远，或所在线与河口不相连者，不在河网上：此类取水口保留，但无结果。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：路程沿所绘线计算。线必须在顶点处相接；线的端点与另一条线的间距不超过“可连接的最大间隙”时，即与其相连，更长的间隙会被报告。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Without it the number of the feature is its id.</source>
            <translation>未指定时以要素编号为准。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Facilities</source>
            <translation>设施</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Parks, plants or outfalls.</source>
            <translation>园区、企业或排污口。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Id field of the facilities</source>
            <translation>设施编号字段</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Water intakes</source>
            <translation>取水口</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Intakes; all are kept.</source>
            <translation>取水口；全部保留。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Id field of the intakes</source>
            <translation>取水口编号字段</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>River network</source>
            <translation>河网</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Lines of rivers that meet in their vertices.</source>
            <translation>在节点处相接的河流线。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Direction of flow</source>
            <translation>流向</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>What tells which way water flows in the lines.</source>
            <translation>由什么确定线中水流的方向。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Towards the mouth</source>
            <translation>流向河口</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>As digitised</source>
            <translation>按数字化方向</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Farthest way upstream (km)</source>
            <translation>上溯最远里程（km）</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Facilities farther up the river do not count.</source>
            <translation>更上游的设施不计。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Farthest from the network (km)</source>
            <translation>距河网最远距离（km）</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Places farther from any line are not on the network.</source>
            <translation>距任何线更远的位置不在河网上。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Intakes with facilities upstream</source>
            <translation>取水口上游设施统计</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>The intakes with the number of facilities upstream, and the nearest one.</source>
            <translation>带有上游设施数量及最近设施的取水口。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Pairs of intake and facility</source>
            <translation>取水口与设施对</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>A table with every facility upstream of every intake; sure is 0 where it is so only through an arm of unknown flow.</source>
            <translation>每个取水口上游的每个设施的表；仅经由流向未知的汊道才成立时，sure为0。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Intakes off the network</source>
            <translation>不在河网上的取水口数</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>Pairs that hang on an arm of unknown flow</source>
            <translation>取决于流向未知汊道的配对数</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>{intakes} intakes and {facilities} facilities are not on the network ({unreached} of them on lines not joined with the mouth).</source>
            <translation>{intakes}个取水口和{facilities}个设施不在河网上（其中{unreached}个所在线与河口不连通）。</translation>
        </message>
        <message>
            <location filename="../../../processing/reaches/upstreamexposure.py"/>
            <source>The mouth does not tell the flow in {km} km of loops of {layer}; {count} pairs hang on it{list}. Where the lines are drawn with the flow choose As digitised.</source>
            <translation>{layer}的环状河汊中有{km}公里无法由河口确定流向；{count}个配对取决于此{list}。若线按流向绘制，请选择“按数字化方向”。</translation>
        </message>
    </context>
</TS>
