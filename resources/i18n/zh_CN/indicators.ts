<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ParkShore</name>
        <message>
            <location filename="../../../analysis/indicators/base_year_values.py"/>
            <source>{layer}: {count} parks have several different rows for {year} (first: {park}); they have no base year.</source>
            <translation>{layer}：{count}个园区在{year}年有多条不同记录（首个：{park}），不取其基年值。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/contribution.py"/>
            <source>no province that the totals have</source>
            <translation>所在省份不在总量表中</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/contribution.py"/>
            <source>no province that the totals have (not a province: {names})</source>
            <translation>所在省份不在总量表中（不是省份：{names}）</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/decoupling.py"/>
            <source>another year, no park id, or a repeated row</source>
            <translation>其他年份、无园区编号或重复行</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/decoupling.py"/>
            <source>Driver at current prices</source>
            <translation>驱动因素按现价</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/decoupling.py"/>
            <source>Driver at constant prices by {layer}</source>
            <translation>驱动因素按{layer}折为不变价</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/decoupling.py"/>
            <source>{layer} is empty; give rows of two years.</source>
            <translation>{layer}没有数据行，请提供两个年份的数据。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/decoupling.py"/>
            <source>Field {field} of {layer} holds no year; give rows of two years.</source>
            <translation>{layer}的字段{field}中没有年份，请提供两个年份的数据。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/decoupling.py"/>
            <source>{layer} has only the year {low}; give rows of two years.</source>
            <translation>{layer}只有{low}年的数据，请提供两个年份的数据。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/decoupling.py"/>
            <source>{layer} has the years {low} to {high}, and {first} is not before {last}; choose two of them.</source>
            <translation>{layer}的年份为{low}至{high}，而{first}不早于{last}；请从中选择两个年份。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/decoupling.py"/>
            <source>{count} parks have several different rows for {year} (first: {park}); their change is NULL.</source>
            <translation>{count}个园区在{year}年有多条不同记录（首个：{park}），其变化率为空。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/decoupling.py"/>
            <source>{count} parks have no row for {year}; their change is NULL.</source>
            <translation>{count}个园区没有{year}年的数值，其变化率为空。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/density/aggregation.py"/>
            <source>no geometry</source>
            <translation>无几何</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/density/aggregation.py"/>
            <source>outside the provinces</source>
            <translation>在省份范围之外</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/density/hexagons.py"/>
            <source>Cells of {cell} km would be {count} hexagons, more than {most}; choose larger cells.</source>
            <translation>网格为{cell}公里时六边形达{count}个，超过上限{most}个；请加大网格。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/density/region.py"/>
            <source>{layer} has no polygon with the name of a province.</source>
            <translation>{layer}中没有带省份名称的面。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/green_index.py"/>
            <source>Scheme {scheme}: z-scores can be negative and have no geometric mean; choose arithmetic.</source>
            <translation>指标体系{scheme}：Z分数可为负值，无几何平均；请选择算术平均。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/index_scheme.py"/>
            <source>Scheme {scheme} has no indicator {name}; {hint}.</source>
            <translation>指标体系{scheme}没有指标{name}；{hint}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/index_scheme.py"/>
            <source>{file}: z-scores can be negative and have no geometric mean; set aggregation to arithmetic.</source>
            <translation>{file}：Z分数可为负值，无几何平均；请将aggregation设为arithmetic。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/index_scheme.py"/>
            <source>{file}: {place} names {name}, which the scheme lacks; {hint}.</source>
            <translation>{file}：{place}引用了{name}，指标体系中没有；{hint}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/index_scheme.py"/>
            <source>{file}: {place}.{key} is missing; method {method} needs it.</source>
            <translation>{file}：缺少{place}.{key}，方法{method}需要此项。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/index_scheme.py"/>
            <source>{file}: {place}.leading equals the baseline; give another value.</source>
            <translation>{file}：{place}.leading与基准值相同，请改为其他值。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/index_scheme.py"/>
            <source>The scheme is an own file: choose it as Own scheme.</source>
            <translation>指标体系选了自备文件：请在“自备指标体系”中选择文件。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/park_index.py"/>
            <source>{layer} gives no mean of the index (row gdi), nor of every indicator: gdi_above is not known; set the reference mean.</source>
            <translation>{layer}未给出指数均值（gdi行），也未给出各项指标的均值：gdi_above未知；请设置参照均值。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/park_index.py"/>
            <source>{layer} holds no park to refer to.</source>
            <translation>{layer}中没有可供参照的园区。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/park_index.py"/>
            <source>{count} parks have no index: less than {share} % of the indicators or of their weight is known.</source>
            <translation>{count}个园区不计指数：已知指标或其权重不足{share}%。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/park_index.py"/>
            <source>Scores refer to {layer}, {count} parks; of which year is not said.</source>
            <translation>得分以{layer}（{count}个园区）为参照；其年份未注明。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/park_index.py"/>
            <source>Scores refer to {layer}, {count} parks, {years}.</source>
            <translation>得分以{layer}（{count}个园区，{years}年）为参照。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/quantities.py"/>
            <source>{indicator}: {count} parks have a zero or negative denominator; their value is NULL.</source>
            <translation>{indicator}：{count}个园区的分母为零或负值，其指标值为空。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/quantities.py"/>
            <source>No field gives {names}; map them or they count as missing.</source>
            <translation>没有字段提供{names}；请指定字段，否则按缺失处理。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/reference_values.py"/>
            <source>{layer} does not say of which year its means are; add a field year.</source>
            <translation>{layer}未注明均值所属年份；请增加year字段。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/reference_values.py"/>
            <source>Scores refer to the means and benchmarks of {set}, {year}.</source>
            <translation>得分以{set}{year}年的均值和基准值为参照。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/reference_values.py"/>
            <source>Scores refer to the means and benchmarks of {set}, {year}, {count} parks.</source>
            <translation>得分以{set}{year}年（{count}个园区）的均值和基准值为参照。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/reference_values.py"/>
            <source>Of {indicators} only the mean is known: their norm is half the ratio to it, at most 1, in place of the mid-rank.</source>
            <translation>指标{indicators}仅知均值：其标准化值取与均值之比的一半（不超过1），代替中位秩。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/reference_values.py"/>
            <source>{layer}: row {row} names {indicator}; name each indicator of the scheme once.</source>
            <translation>{layer}第{row}行的指标为{indicator}；指标体系中的每项指标只能出现一次。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/reference_values.py"/>
            <source>{layer} gives {indicator} in {unit}, the scheme in {own}; give it in the scheme's unit.</source>
            <translation>{layer}中{indicator}的单位为{unit}，指标体系为{own}；请按指标体系的单位提供。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/reference_values.py"/>
            <source>{layer}: the quantiles of {indicator} fall or lie beyond p0 to p100; they rise from the least value to the greatest.</source>
            <translation>{layer}：{indicator}的分位数递减或超出p0～p100；分位数应从最小值递增到最大值。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/reference_values.py"/>
            <source>{layer} does not give of {indicator} what its norm needs ({needed}); add it, or give the parks of the set themselves.</source>
            <translation>{layer}未给出{indicator}标准化所需的内容（{needed}）；请补充，或直接提供参照集的园区图层。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/index/reference_values.py"/>
            <source>{layer} is of several values of {field}: {values}; give one set of one year.</source>
            <translation>{layer}的{field}有多个取值：{values}；请提供同一年份的同一参照集。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/park_indicators.py"/>
            <source>{count} parks have no year, or no index of it and of {year} in {layer}: their change at constant prices is not known.</source>
            <translation>{count}个园区没有年份，或{layer}中没有该年和{year}年的价格指数：其不变价变化不明。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/pillar_industries.py"/>
            <source>no industry named</source>
            <translation>未填报主导产业</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/plausible_units.py"/>
            <source>The median of {indicator} is {median} {unit}, {factor} times the usual: check the units (GDP was read in {chosen}).</source>
            <translation>{indicator}的中位数为{median} {unit}，是常见值的{factor}倍：请核对各量单位（地区生产总值按{chosen}读取）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/plausible_units.py"/>
            <source>The median of {indicator} is {median} {unit}, {factor} times the usual: GDP was read in {chosen} and looks like {better} (factor {step}); check GDP_UNIT.</source>
            <translation>{indicator}的中位数为{median} {unit}，是常见值的{factor}倍：地区生产总值按{chosen}读取，疑为{better}（换算系数{step}）；请核对GDP_UNIT。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/productivity.py"/>
            <source>cod_chg: {count} parks have no base year value; their change is NULL.</source>
            <translation>cod_chg：{count}个园区没有基年值，其变化率为空。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/productivity.py"/>
            <source>{indicator}: {count} parks have a zero, negative or missing denominator; their value is NULL.</source>
            <translation>{indicator}：{count}个园区的分母为零、负值或缺失，其指标值为空。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/summary.py"/>
            <source>{layer} has none of the group fields {fields}; choose a table that has one.</source>
            <translation>{layer}中没有分组字段{fields}；请选择含有其中之一的表。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/years/deflator.py"/>
            <source>{count} rows have a year or province without an index in {layer}: their driver is not known at constant prices.</source>
            <translation>{layer}中没有{count}行所属年份或省份的指数：其不变价驱动值不明。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/years/deflator.py"/>
            <source>{layer} has no field {field}; a deflator needs year and index, and province where the index differs by province.</source>
            <translation>{layer}没有字段{field}；价格指数表须含 year 和 index，各省指数不同时还须含 province。</translation>
        </message>
        <message>
            <location filename="../../../analysis/indicators/years/deflator.py"/>
            <source>{layer} holds the index {value} for {year}; give one positive index for each year and province.</source>
            <translation>{layer}中{year}年的指数为{value}；每个年份和省份请给出一个正的指数。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/contribution.py"/>
            <source>Contribution to the province</source>
            <translation>对所在省份的贡献</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/contribution.py"/>
            <source>&lt;p&gt;Holds what the parks produce against the totals of their provinces (Hao et al. 2022, section 3.1.1: parks give more than 50 % of the provinces' industrial output).&lt;/p&gt;&lt;p&gt;&lt;b&gt;share&lt;/b&gt; = sum over the parks of the province / total of the province; the row &lt;i&gt;all&lt;/i&gt; adds up the provinces that have a total.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: parks and totals must have the same unit (10⁴ CNY in the inventory) and year; empty values of parks make the share a lower bound.&lt;/p&gt;</source>
            <translation>&lt;p&gt;将园区产出与所在省份总量对比（郝吉明等，2022，第3.1.1节：园区贡献了各省50%以上的工业总产值）。&lt;/p&gt;&lt;p&gt;&lt;b&gt;share&lt;/b&gt;＝该省园区合计÷该省总量；&lt;i&gt;all&lt;/i&gt;行为有总量的省份合计。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：园区与总量须单位一致（清单为万元）、年份一致；园区值有空缺时，占比为下限。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/contribution.py"/>
            <source>Totals of the provinces</source>
            <translation>各省总量</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/contribution.py"/>
            <source>A table or layer with a column that names the province and columns named as the value fields.</source>
            <translation>含省份名称列及与数值字段同名各列的表或图层。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/contribution.py"/>
            <source>Province field</source>
            <translation>省份字段</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/contribution.py"/>
            <source>Name in Chinese or English, or GB/T 2260 code.</source>
            <translation>中文或英文名称，或GB/T 2260代码。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/contribution.py"/>
            <location filename="../../../processing/indicators/summarizeparks.py"/>
            <source>Value fields</source>
            <translation>数值字段</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/contribution.py"/>
            <source>The first one gives the number SHARE.</source>
            <translation>其中第一个字段给出SHARE值。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/contribution.py"/>
            <source>Contribution</source>
            <translation>贡献</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/contribution.py"/>
            <source>One row per province and value field, and a row for all.</source>
            <translation>每个省份、每个数值字段一行，另有合计行。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/contribution.py"/>
            <source>Share of the first field, all provinces</source>
            <translation>首个字段在全部省份的占比</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/contribution.py"/>
            <source>{layer} has no value field; choose one.</source>
            <translation>{layer}没有数值字段，请选择。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/contribution.py"/>
            <source>{layer} has no field {field}: it is left out.</source>
            <translation>{layer}没有字段{field}，已略去。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>Decoupling of pressures from growth</source>
            <translation>环境压力与增长脱钩分析</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>&lt;p&gt;Compares, between two years and park by park, the change of pressures (energy, water, emissions) with that of their driver (GDP).&lt;/p&gt;&lt;p&gt;&lt;b&gt;elasticity&lt;/b&gt; = %Δ pressure / %Δ driver; the state is one of Tapio's eight with the bounds 0.8 and 1.2 (Tapio, Transport Policy 12(2), 2005). Strong decoupling: the driver grows, the pressure falls.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a driver in money is to be at constant prices: give a deflator, or the result says that it is at current prices. A park without a row for one of the years, with several different rows for one, with a base of 0 or below or an unchanged driver is kept with empty results.&lt;/p&gt;</source>
            <translation>&lt;p&gt;逐园区比较两个年份之间压力（能耗、水耗、排放）与驱动因素（地区生产总值）的变化。&lt;/p&gt;&lt;p&gt;&lt;b&gt;elasticity&lt;/b&gt;＝压力变化率÷驱动变化率；状态按Tapio八分法，界限为0.8和1.2（Tapio，Transport Policy 12(2)，2005）。强脱钩：驱动增长而压力下降。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：以货币计的驱动因素应按不变价：请给出价格指数表，否则结果注明为现价。缺少某年记录、同年有多条不同记录、基期值不大于零或驱动无变化的园区予以保留，结果为空。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>Park-years</source>
            <translation>园区分年数据</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>A table with one row per park and year.</source>
            <translation>每个园区每年一行的表。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Park id field</source>
            <translation>园区编号字段</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>Tells which rows are of one park.</source>
            <translation>标明哪些行属于同一园区。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>Year field</source>
            <translation>年份字段</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>The year of a row.</source>
            <translation>该行的年份。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>Driver field</source>
            <translation>驱动字段</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>What grows, such as GDP.</source>
            <translation>增长的因素，如地区生产总值。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>Pressure fields</source>
            <translation>压力字段</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>What should not grow with it; a result row for each.</source>
            <translation>不应随之增长的量；每个字段产生一行结果。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>Deflator</source>
            <translation>价格指数表</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>A table with year, index and, where it differs, province: the driver is divided by the index of prices of its year and province (field province of the rows). Without it the result is at current prices and says so.</source>
            <translation>含 year、index（各省不同时含 province）的表：驱动因素除以其年份、省份（行的 province 字段）的价格指数。未给出时结果为现价并予注明。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>From year</source>
            <translation>起始年</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>By default the first year in the data.</source>
            <translation>默认为数据中的首年。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>To year</source>
            <translation>终止年</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>By default the last year in the data.</source>
            <translation>默认为数据中的末年。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>Decoupling</source>
            <translation>脱钩</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>One row per park and pressure.</source>
            <translation>每个园区、每项压力一行。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>Peak years of greenhouse gases</source>
            <translation>温室气体达峰年份</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>The year in which co2e_t stood highest, by park, by province and for all; regions sum the parks that have every year.</source>
            <translation>co2e_t 最高的年份，按园区、省份和全部给出；区域为各年均有数据的园区之和。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>From year {first} is not before to year {last}.</source>
            <translation>起始年{first}不早于终止年{last}。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/decoupling.py"/>
            <source>{layer} has no pressure field; choose one.</source>
            <translation>{layer}没有压力字段，请选择。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/demonstrationprograms.py"/>
            <source>Demonstration programmes</source>
            <translation>示范试点</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/demonstrationprograms.py"/>
            <source>&lt;p&gt;Counts the parks that take part in demonstration programmes (eco-industrial, green, low-carbon, circular economy, zero-carbon parks) by group: Hao et al. 2022, Fig. 6.&lt;/p&gt;&lt;p&gt;&lt;b&gt;share&lt;/b&gt; = parks of the group in the programme / all parks of the group; &lt;b&gt;ANY_SHARE&lt;/b&gt; = parks in at least one programme / all parks. By reach: &lt;b&gt;share&lt;/b&gt; of the reach's parks, and &lt;b&gt;share_of&lt;/b&gt; = parks of the reach in the programme / all parks in it; the row &lt;i&gt;any&lt;/i&gt; counts the parks in at least one.&lt;/p&gt;&lt;p&gt;Official names are known: 国家生态工业示范园区, 国家级绿色工业园区, 国家低碳工业园区试点, 园区循环化改造示范试点, 国家级零碳园区 and others.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: an empty list counts as no programme.&lt;/p&gt;</source>
            <translation>&lt;p&gt;按组统计参加示范试点（生态工业示范、绿色、低碳、循环化改造、零碳园区）的园区：Hao等2022，图6。&lt;/p&gt;&lt;p&gt;&lt;b&gt;share&lt;/b&gt;＝该组参加该试点的园区数÷该组全部园区数；&lt;b&gt;ANY_SHARE&lt;/b&gt;＝至少参加一项试点的园区数÷全部园区数。按河段：&lt;b&gt;share&lt;/b&gt;为占该河段园区的比例，&lt;b&gt;share_of&lt;/b&gt;＝该河段参加该试点的园区数÷参加该试点的全部园区数；&lt;i&gt;any&lt;/i&gt;行统计至少参加一项的园区。&lt;/p&gt;&lt;p&gt;可识别官方名称：国家生态工业示范园区、国家级绿色工业园区、国家低碳工业园区试点、园区循环化改造示范试点、国家级零碳园区等。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：空列表按未参加试点计。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/demonstrationprograms.py"/>
            <source>Programme field</source>
            <translation>示范试点字段</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/demonstrationprograms.py"/>
            <location filename="../../../processing/indicators/pillarindustries.py"/>
            <source>A list in a cell, separated by ; or 、</source>
            <translation>单元格内的列表，以;或、分隔</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/demonstrationprograms.py"/>
            <source>Programmes</source>
            <translation>示范试点</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/demonstrationprograms.py"/>
            <source>One row per group and programme.</source>
            <translation>每组、每项试点一行。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/demonstrationprograms.py"/>
            <location filename="../../../processing/indicators/pages/programme_page.py"/>
            <source>Programmes by reach</source>
            <translation>各河段示范试点</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/demonstrationprograms.py"/>
            <source>How many parks of each reach take part, and the reach's share of each programme.</source>
            <translation>各河段参加试点的园区数，以及各河段占每项试点园区的比例。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/demonstrationprograms.py"/>
            <source>Share of parks with a programme</source>
            <translation>参加示范试点的园区占比</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/demonstrationprograms.py"/>
            <source>Upstream share of the parks with a programme</source>
            <translation>上游占有试点园区的比例</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/demonstrationprograms.py"/>
            <source>Midstream share of the parks with a programme</source>
            <translation>中游占有试点园区的比例</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/demonstrationprograms.py"/>
            <source>Downstream share of the parks with a programme</source>
            <translation>下游占有试点园区的比例</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/figures/figure_reading.py"/>
            <source>{n} parks are not on the map.</source>
            <translation>{n}个园区不在地图上。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/figures/figure_reading.py"/>
            <source>Parks</source>
            <translation>园区</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/figures/figures_offered.py"/>
            <source>Index: {group}</source>
            <translation>指数：{group}</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/figures/figures_offered.py"/>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <location filename="../../../processing/indicators/pages/programme_page.py"/>
            <location filename="../../../processing/indicators/pages/summary_page.py"/>
            <source>Number of parks</source>
            <translation>园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Green development index</source>
            <translation>绿色发展指数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>&lt;p&gt;Scores every park by a scheme of indicators (Hao et al. 2022, Fig. 8). Schemes are files: the green industrial park (MIIT 2016 No. 586), the eco-industrial park HJ 274-2015, the zero-carbon park 2025, the mean-50 index, or your own.&lt;/p&gt;&lt;p&gt;&lt;b&gt;gdi&lt;/b&gt; = 100 · Σ weight · norm; norm is the ratio to a benchmark (at most 1), the way from baseline to leading value, min–max, a z-score, a threshold met or the mid-rank, as the scheme says. &lt;b&gt;Mean-50&lt;/b&gt;: the mean of six mid-ranks, (worse + half of the equal ones) / n, so that the mean of the parks with all six is 50. HJ 274 and the zero-carbon park give the share of indicators met, and their verdict in &lt;i&gt;gdi_pass&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;A value comes from the mapped field, else the field named as the indicator, else from the inventory's fields. The table of explanation holds value, benchmark, norm, weight and points of every indicator, to recompute a score by hand.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: the mean-50 index is ours, in the manner of the paper, whose weights are not public; most thresholds of the schemes are not verified, and the page says which.&lt;/p&gt;</source>
            <translation>&lt;p&gt;按指标体系为每个园区评分（郝吉明等，2022，图8）。指标体系为文件：绿色园区（工信厅节函〔2016〕586号）、生态工业示范园区HJ 274-2015、零碳园区（2025）、均值50指数，或自备文件。&lt;/p&gt;&lt;p&gt;&lt;b&gt;gdi&lt;/b&gt;＝100·Σ权重·标准化值；标准化方法由指标体系规定：与引领值之比（不超过1）、基准至引领、极差法、Z分数、阈值达标或中位秩。&lt;b&gt;均值50&lt;/b&gt;：六项中位秩的均值，中位秩＝（较差园区数＋相等园区数的一半）÷n，六项齐全的园区均值为50。HJ 274与零碳园区给出达标指标占比，判定见&lt;i&gt;gdi_pass&lt;/i&gt;。&lt;/p&gt;&lt;p&gt;指标值依次取自指定字段、与指标同名的字段、清单字段计算值。解释表列出每项指标的值、基准值、标准化值、权重和得分，可据以手工复算。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：均值50指数为本插件仿论文所设，论文权重未公开；各体系的多数阈值未经核实，页面中予以注明。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Names the parks in the table of explanation.</source>
            <translation>在解释表中标识园区。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Scored parks</source>
            <translation>园区得分</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>All parks with index, sub-scores, rank and verdict.</source>
            <translation>全部园区及其指数、分项得分、排名和判定。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Explanation</source>
            <translation>得分解释</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>One row per park and indicator. par_a and par_b: number of worse parks and number of all (percentile), ends (min–max), mean and deviation (z-score), baseline and leading value, or the growth that reverses a test. points add up to the index; of a geometric mean they multiply to index / 100.</source>
            <translation>每个园区、每项指标一行。par_a与par_b：较差园区数与总数（中位秩）、最小与最大值（极差法）、均值与标准差（Z分数）、基准与引领值，或使判定反向的增长率。各项得分之和为指数；几何平均时各项之积为指数÷100。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Index by reach</source>
            <translation>分河段指数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Share of the parks above the mean, by reach.</source>
            <translation>各河段高于均值的园区占比。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Scheme</source>
            <translation>指标体系</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>What is scored and against what.</source>
            <translation>评什么、以什么为基准。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Own scheme</source>
            <translation>自备指标体系</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>A scheme file for the choice own file; those of the plugin lie in its folder resources/schemes.</source>
            <translation>选“自备文件”时的指标体系文件；插件自带的在resources/schemes文件夹中。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Fields of the indicators</source>
            <translation>指标对应字段</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Indicator</source>
            <translation>指标</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Pairs of an indicator's id and the field that holds it, in the scheme's unit; for indicators that the inventory does not give by itself.</source>
            <translation>指标代号与其字段成对填写，单位同指标体系；用于清单本身不能给出的指标。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>as the scheme says</source>
            <translation>按指标体系</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Reference mean</source>
            <translation>参照均值</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>gdi_above is 1 above it; by default the mean of the parks read.</source>
            <translation>高于此值时gdi_above为1；默认为所读园区的均值。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Least share known</source>
            <translation>最低已知占比</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>A park of which a lesser share of the indicators, or of their weight, is known has no index; gdi_share says how much is known.</source>
            <translation>已知指标数或权重占比低于此值的园区不计指数；gdi_share 给出已知占比。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Reference set</source>
            <translation>参照集</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Parks of a named set and year, such as the national ones: ranks, ends, means and the reference mean are theirs, so that scores compare over regions and years. By default those of the parks read. Or a table of their means: one row an indicator, with indicator (its id in the scheme; gdi for the index itself), set, year, n, unit, and in the scheme's units what is known of mean, sd, min, max, p0 … p100 (quantiles) and benchmark, which goes before the scheme's. A mid-rank of which only the mean is known becomes half the ratio to it.</source>
            <translation>具名且有年份的参照园区，例如全国园区：秩次、端点、均值和参照均值均取自参照集，使不同区域、不同年份的得分可比。默认取所读园区。也可为其均值表：每项指标一行，字段为indicator（指标体系中的编号；指数本身为gdi）、set（参照集名称）、year、n、unit，以及按指标体系单位给出的mean、sd、min、max、p0 … p100（分位数）和benchmark（优先于指标体系的基准值）中的已知项。仅知均值的中位秩改为与均值之比的一半。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Required indicators</source>
            <translation>必选指标</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Ids separated by commas, in place of the scheme's: a park that lacks one has no index; in HJ 274 and the zero-carbon park they decide the verdict.</source>
            <translation>以逗号分隔的指标代号，取代体系自身的规定：缺少其一则无指数；在HJ 274与零碳园区中决定判定结果。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>Missing values</source>
            <translation>缺失值</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>What an indicator without a value does to the index.</source>
            <translation>指标无值时如何影响指数。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>no index</source>
            <translation>不给指数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>weights of the others stretched</source>
            <translation>其余指标权重按比例放大</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>worst case, norm 0</source>
            <translation>按最差情形，标准化值取0</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>How norms become one; a geometric mean is 0 where one norm is 0.</source>
            <translation>标准化值的合成方法；几何平均在任一标准化值为0时为0。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>weighted arithmetic</source>
            <translation>加权算术平均</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>weighted geometric</source>
            <translation>加权几何平均</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/greenindex.py"/>
            <source>The field map has {count} entries; give pairs of indicator and field.</source>
            <translation>字段对应表有{count}项；请成对填写指标与字段。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/indicator_algorithm.py"/>
            <source>The parks; only the selected ones where you choose so.</source>
            <translation>园区图层；可只用所选要素。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/indicator_algorithm.py"/>
            <source>upstream, midstream or downstream. Where the layer has no such field the reach follows from the field province.</source>
            <translation>upstream、midstream或downstream。图层无此字段时，由province字段推得。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/indicator_algorithm.py"/>
            <source>Group fields</source>
            <translation>分组字段</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/indicator_algorithm.py"/>
            <source>One group per combination of their values; the empty value is a group. None: one group of all. The field reach is made from the province where it is missing.</source>
            <translation>每种取值组合为一组，空值也为一组；不选则全部为一组。缺少reach字段时由省份推得。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/indicator_algorithm.py"/>
            <source>Field {field} of {layer} is kept as {kept}.</source>
            <translation>{layer} 的字段 {field} 保留为 {kept}。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/contribution_page.py"/>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <location filename="../../../processing/indicators/pages/pillar_page.py"/>
            <location filename="../../../processing/indicators/pages/programme_page.py"/>
            <source>Parks read</source>
            <translation>读取园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/contribution_page.py"/>
            <source>Parks skipped</source>
            <translation>略去园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/contribution_page.py"/>
            <source>Share of the province</source>
            <translation>占全省比例</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/contribution_page.py"/>
            <source>Share of the parks in the totals of their provinces (n = {n} parks).</source>
            <translation>园区占所在省份总量的比例（n = {n}个园区）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/contribution_page.py"/>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <location filename="../../../processing/indicators/pages/pillar_page.py"/>
            <location filename="../../../processing/indicators/pages/programme_page.py"/>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/contribution_page.py"/>
            <source>Parks' sum</source>
            <translation>园区合计</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/contribution_page.py"/>
            <source>Province</source>
            <translation>省</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/contribution_page.py"/>
            <source>Parks and provinces, in the units of the inventory</source>
            <translation>园区与省份数值（单位同清单）</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/contribution_page.py"/>
            <location filename="../../../processing/indicators/pages/programme_page.py"/>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/contribution_page.py"/>
            <source>share = Σ parks of the province / total of the province</source>
            <translation>占比＝该省园区合计÷该省总量</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/contribution_page.py"/>
            <source>Parks without the value give nothing to the sum: the share is then a lower bound.</source>
            <translation>未填报的园区不计入合计，此时占比为下限。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/contribution_page.py"/>
            <source>{field}: what the {total} parks give is not known; they or the provinces do not state it.</source>
            <translation>{field}：{total}个园区所占比重不明，园区或省份未填报。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/contribution_page.py"/>
            <source>{field}: the {n} of {total} parks that state it give {share} of the total of {most}.</source>
            <translation>{field}：{total} 个园区中有 {n} 个填报，占{most}总量的 {share}。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/contribution_page.py"/>
            <source>{field}: the {n} of {total} parks that state it give {share} of the provinces' total; the most in {most}.</source>
            <translation>{field}：{total} 个园区中有 {n} 个填报，占各省总量的 {share}；最高为{most}。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>{title} at current prices</source>
            <translation>{title}（现价）</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>at current prices</source>
            <translation>按现价</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>at constant prices</source>
            <translation>按不变价</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>No park has the values of {first} and {last}.</source>
            <translation>没有园区同时具备{first}年和{last}年的数值。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>From {first} to {last} {share} of the park-pressure pairs decoupled strongly ({prices}): the driver grew, the pressure fell.</source>
            <translation>{first}—{last}年，{share}的园区—压力组合实现强脱钩（{prices}）：驱动增长而压力下降。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>Rows read</source>
            <translation>读取行数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>Pairs with a state</source>
            <translation>有状态的组合</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>{n} of {total} parks</source>
            <translation>{total} 个园区中的 {n} 个</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>Pairs without</source>
            <translation>无状态的组合</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>States by pressure, {first} to {last} (n = {n} parks).</source>
            <translation>各项压力的脱钩状态，{first}—{last}年（n = {n}个园区）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>Change of the driver and of each pressure: median, quartiles, 5 % and 95 % of the parks (n = {n}).</source>
            <translation>驱动与各项压力的变化率：中位数、四分位数、5%与95%分位数（n = {n}个园区）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>Parks by pressure and state</source>
            <translation>各项压力、各种状态的园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>Elasticity</source>
            <translation>弹性系数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>P pressure, D driver, 0 the first year. Driver grows: e &lt; 0 strong decoupling, 0 ≤ e &lt; 0.8 weak decoupling, 0.8 ≤ e ≤ 1.2 expansive coupling, e &gt; 1.2 expansive negative decoupling. Driver shrinks: e &lt; 0 strong negative decoupling, 0 ≤ e &lt; 0.8 weak negative decoupling, 0.8 ≤ e ≤ 1.2 recessive coupling, e &gt; 1.2 recessive decoupling (Tapio 2005).</source>
            <translation>P为压力，D为驱动，下标0为起始年。驱动增长时：e &lt; 0强脱钩，0 ≤ e &lt; 0.8弱脱钩，0.8 ≤ e ≤ 1.2扩张连结，e &gt; 1.2扩张负脱钩；驱动下降时：e &lt; 0强负脱钩，0 ≤ e &lt; 0.8弱负脱钩，0.8 ≤ e ≤ 1.2衰退连结，e &gt; 1.2衰退脱钩（Tapio，2005）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>Region</source>
            <translation>区域</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>Peak years of greenhouse gases by region</source>
            <translation>各区域温室气体达峰年份</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/decoupling_page.py"/>
            <source>Change</source>
            <translation>变化</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <source>Parks used</source>
            <translation>采用园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <source>Area of the provinces</source>
            <translation>省份面积</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <source>Density</source>
            <translation>密度</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <source>parks/10⁴ km²</source>
            <translation>个/万平方公里</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>Clark–Evans ratio</source>
            <translation>最近邻指数（Clark–Evans）</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <source>Z</source>
            <translation>Z值</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <source>P value</source>
            <translation>P值</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <source>Kernel density of parks on hexagons of {cell} km (bandwidth {width} km, n = {n}). Schematic map.</source>
            <translation>园区核密度，{cell}公里六边形网格（带宽{width}公里，n = {n}）。示意图。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <source>Parks per 10⁴ km²</source>
            <translation>每万平方公里园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <source>Density of parks by province and category (n = {n}).</source>
            <translation>各省各类园区密度（n = {n}）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <source>Density by province, all categories</source>
            <translation>各省园区密度（全部类别）</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <source>d̄ mean geodesic distance to the nearest park, n parks, A area of the provinces; R &lt; 1 crowded, 1 random, up to 2.149 spread (Clark and Evans 1954).</source>
            <translation>d̄为到最近园区的平均大地线距离，n为园区数，A为省份面积；R &lt; 1为集聚，1为随机，最大2.149为均匀分布（Clark与Evans，1954）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <source>Kernel density</source>
            <translation>核密度</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <source>h bandwidth, d distance of a park from the hexagon's centre.</source>
            <translation>h为带宽，d为园区到六边形中心的距离。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <source>The parks stand as if at random (R = {ratio}, {p}).</source>
            <translation>园区近似随机分布（R = {ratio}，{p}）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <source>The parks crowd: the nearest neighbour stands at {share} % of the distance that chance would give (R = {ratio}, {p}).</source>
            <translation>园区呈集聚分布：最近邻距离为随机分布期望值的{share}%（R = {ratio}，{p}）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/density_page.py"/>
            <source>The parks keep their distance from each other (R = {ratio}, {p}).</source>
            <translation>园区趋于均匀分布（R = {ratio}，{p}）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Scheme: {source}, {document}; {standing}.</source>
            <translation>指标体系：{source}，{document}；{standing}。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>verified</source>
            <translation>已核实</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>not verified against the original text</source>
            <translation>未与原文核对</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>{scheme}: no park has the values for an index.</source>
            <translation>{scheme}：没有园区具备计算指数所需的值。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>{scheme}: {low} to {high}, mean {mean} of {count} parks; what the reference set's mean is, is not known.</source>
            <translation>{scheme}：{count}个园区得分{low}～{high}，均值{mean}；参照集均值未知。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>{scheme}: {low} to {high}, mean {mean}; {above} of {count} parks are above the mean of {set}.</source>
            <translation>{scheme}：得分{low}～{high}，均值{mean}；{count}个园区中{above}个高于{set}的均值。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>{scheme}: {low} to {high}, mean {mean}; {above} of {count} parks are above the mean.</source>
            <translation>{scheme}：得分{low}～{high}，均值{mean}；{count}个园区中{above}个高于均值。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>With an index</source>
            <translation>有指数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Lowest</source>
            <translation>最低</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Highest</source>
            <translation>最高</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Above it</source>
            <translation>高于参照均值</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Pass</source>
            <translation>达标</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Fail</source>
            <translation>未达标</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Verdict unknown</source>
            <translation>无法判定</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Parks, from the highest to the lowest</source>
            <translation>园区（由高到低）</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Index of the parks by reach (n = {n}).</source>
            <translation>各河段园区指数（n = {n}）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>above the mean</source>
            <translation>高于均值</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>not above the mean</source>
            <translation>不高于均值</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Share of the reach's parks</source>
            <translation>占本河段园区比例</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Parks above the mean by reach (n = {n}).</source>
            <translation>各河段高于均值的园区（n = {n}）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Parks with an index, and those above the mean, by reach</source>
            <translation>各河段有指数的园区及高于均值的占比</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Number of parks by index (n = {n}).</source>
            <translation>指数分布（n = {n}）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>All parks</source>
            <translation>全部园区</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Sub-score</source>
            <translation>分项</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Mean sub-scores by reach (0–100)</source>
            <translation>各河段分项得分均值（0～100）</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Better</source>
            <translation>优向</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Parks with a value</source>
            <translation>有值园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Median</source>
            <translation>中位数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Mean norm</source>
            <translation>标准化值均值</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>ratio to benchmark</source>
            <translation>与引领值之比</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>baseline to leading</source>
            <translation>基准至引领</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>min–max</source>
            <translation>极差法</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>z-score</source>
            <translation>Z分数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>threshold</source>
            <translation>阈值</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>mid-rank</source>
            <translation>中位秩</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>How {park} comes to {score}</source>
            <translation>{park}如何得到{score}分</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>wᵢ weights of the indicators used, sum 1; nᵢ norms.</source>
            <translation>wᵢ为所用指标的权重，和为1；nᵢ为标准化值。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>m indicators met, N indicators of the scheme.</source>
            <translation>m为达标指标数，N为指标体系的指标数。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Index</source>
            <translation>指数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>Mid-rank</source>
            <translation>中位秩</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/index_page.py"/>
            <source>b worse parks, e equal ones with itself, N parks of the reference set: those with all indicators.</source>
            <translation>b为较差园区数，e为相等园区数（含自身），N为参照集（指标齐全的园区）的园区数。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_formulas.py"/>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_formulas.py"/>
            <source>{indicator} = {formula} ({unit})</source>
            <translation>{indicator}＝{formula}（{unit}）</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>None of {n} parks gives energy productivity.</source>
            <translation>{n}个园区均无能源产出率。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Of the {n} parks with energy productivity {reached} reach {bound} CNY/tce, {high} reach {top}; of the {cod_n} with COD intensity {low} emit less than {cod} kg COD per million CNY.</source>
            <translation>有能源产出率的 {n} 个园区中，{reached} 达到 {bound} 元/吨标准煤，{high} 达到 {top}；有化学需氧量强度的 {cod_n} 个园区中，{low} 每百万元排放低于 {cod} 千克。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Medians by reach</source>
            <translation>各河段中位数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Numbers of parks by reach and class</source>
            <translation>各河段、各等级园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Class bounds: {source}, {document}.</source>
            <translation>分级界限：{source}，{document}。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>the base year at constant prices</source>
            <translation>基年（按不变价）</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>the base year at current prices</source>
            <translation>基年（按现价）</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>{year} at constant prices</source>
            <translation>{year}年（按不变价）</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>{year} at current prices</source>
            <translation>{year}年（按现价）</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Median energy productivity</source>
            <translation>能源产出率中位数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Median water productivity</source>
            <translation>水资源产出率中位数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>High energy productivity</source>
            <translation>能源产出率高</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Low COD intensity</source>
            <translation>化学需氧量强度低</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>COD intensity down by {n} % against {year}</source>
            <translation>化学需氧量强度较{year}下降{n}%</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>COD intensity up against {year}</source>
            <translation>化学需氧量强度较{year}上升</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>{field} of the parks by reach (n = {n}).</source>
            <translation>各河段园区的{field}（n = {n}）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Parks, from the greatest rise to the greatest decline</source>
            <translation>园区（由升幅最大到降幅最大）</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Change of COD intensity against {year} by reach (n = {n}).</source>
            <translation>各河段化学需氧量排放强度较{year}变化（n = {n}）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Reach not known</source>
            <translation>河段未知</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Energy</source>
            <translation>能源</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>COD</source>
            <translation>化学需氧量</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>{kind}: {level}</source>
            <translation>{kind}：{level}</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Productivity</source>
            <translation>产出率</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Not known</source>
            <translation>不明</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Median change</source>
            <translation>变化率中位数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Parks by growth of productivity since {year}</source>
            <translation>产出率较{year}的增长：园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Productivity and intensity</source>
            <translation>产出率与排放强度</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>GDP at constant prices = GDP of the year · 100 / price index.</source>
            <translation>不变价地区生产总值＝当年地区生产总值·100÷价格指数。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Change against {year}</source>
            <translation>较{year}变化</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>change in % = (intensity − intensity of {year}) / the latter · 100</source>
            <translation>变化率（%）＝（强度－{year}强度）÷后者·100</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/indicator_page.py"/>
            <source>Negative for a decline; of productivities as of intensities.</source>
            <translation>下降为负；产出率的变化率算法相同。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/pillar_page.py"/>
            <source>None of {n} parks names a pillar industry.</source>
            <translation>{n}个园区均未填报主导产业。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/pillar_page.py"/>
            <source>Of the {n} parks that name pillar industries most name: {industries}.</source>
            <translation>填报主导产业的 {n} 个园区中，最主要的为：{industries}。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/pillar_page.py"/>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/pillar_page.py"/>
            <source>Parks that name an industry</source>
            <translation>填报主导产业的园区</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/pillar_page.py"/>
            <source>Industries named</source>
            <translation>涉及产业数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/pillar_page.py"/>
            <source>Share of the parks</source>
            <translation>园区占比</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/pillar_page.py"/>
            <source>Parks that name the industry as a pillar, by group (n = {n}).</source>
            <translation>各组以该产业为主导产业的园区占比（n = {n}）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/pillar_page.py"/>
            <source>Industries by group</source>
            <translation>各组主导产业</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/pillar_page.py"/>
            <source>Similarity of the groups' industries</source>
            <translation>各组产业相似性</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/pillar_page.py"/>
            <source>Diversity of the groups' industries</source>
            <translation>各组产业多样性</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/pillar_page.py"/>
            <source>Similarity</source>
            <translation>相似性</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/pillar_page.py"/>
            <source>aᵢ, bᵢ: parks of two groups that name industry i.</source>
            <translation>aᵢ、bᵢ为两组中以产业i为主导的园区数。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/pillar_page.py"/>
            <source>Diversity</source>
            <translation>多样性</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/pillar_page.py"/>
            <source>pᵢ: part of industry i in all mentions of the group.</source>
            <translation>pᵢ为产业i占该组全部提及次数的比例。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/programme_page.py"/>
            <source>{parks} of {all} parks are recorded in at least one programme.</source>
            <translation>{all} 个园区中，填报至少参加一项示范试点的有 {parks} 个。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/programme_page.py"/>
            <source>With a programme</source>
            <translation>参加示范试点</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/programme_page.py"/>
            <source>Parks by programme and group (n = {n}); a park in several programmes counts in each.</source>
            <translation>各项示范试点的园区数（分组，n = {n}）；参加多项的园区在各项中分别计数。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/programme_page.py"/>
            <source>Programmes by group</source>
            <translation>各组示范试点</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/programme_page.py"/>
            <source>share = parks of the group in the programme / parks of the group</source>
            <translation>占比＝该组参加该试点的园区÷该组园区</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/programme_page.py"/>
            <source>Share of the programme's parks</source>
            <translation>占该试点园区比例</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/programme_page.py"/>
            <source>Programmes by reach (n = {n}).</source>
            <translation>各河段示范试点（n = {n}）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/programme_page.py"/>
            <source>{share} % of them lie downstream.</source>
            <translation>其中{share} %位于下游。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/summary_page.py"/>
            <source>{parks} parks; the largest group, {group}, has {share} % of them.</source>
            <translation>共{parks}个园区；最大的一组为{group}，占{share}%。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/summary_page.py"/>
            <source>Total given</source>
            <translation>给定总量</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/summary_page.py"/>
            <source>Share of the total</source>
            <translation>占总量比例</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/summary_page.py"/>
            <source>Number of parks by group (n = {n}).</source>
            <translation>各组园区数（n = {n}）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/summary_page.py"/>
            <source>after Hao et al. 2022, Table 1</source>
            <translation>参照郝吉明等，2022，表1</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/summary_page.py"/>
            <source>Parks by group</source>
            <translation>各组园区</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/summary_page.py"/>
            <source>Shares</source>
            <translation>占比</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/summary_page.py"/>
            <source>{share_all} = Σ group / Σ all;  {share_grp} = Σ group / Σ first group;  {of_total} = Σ group / total</source>
            <translation>{share_all}＝该组合计÷全部合计；{share_grp}＝该组合计÷首层分组合计；{of_total}＝该组合计÷总量</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/summary_page.py"/>
            <source>{above_sh}: parks of the group above the mean of all parks / parks of the group with a value. Empty values are left out of sums and counted apart.</source>
            <translation>{above_sh}：该组高于总体均值的园区÷该组有值园区。空值不计入合计，另行计数。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pages/summary_page.py"/>
            <source>{field} not known</source>
            <translation>{field}不明</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>Park density and aggregation</source>
            <translation>园区密度与集聚</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>&lt;p&gt;Counts parks per 10⁴ km² by province and category, draws their density on hexagons, and tests whether they crowd (Hao et al. 2022, section 3.1.1).&lt;/p&gt;&lt;p&gt;&lt;b&gt;Areas&lt;/b&gt; are those on the WGS 84 ellipsoid; every hexagon has the same, √3/2 · cell². &lt;b&gt;density&lt;/b&gt; is a quartic kernel at the hexagon's centre, 3/(πh²) · Σ(1 − (d/h)²)², in parks per 10⁴ km². &lt;b&gt;CLARK_EVANS&lt;/b&gt; = mean distance to the nearest park / (0.5 / √(n/A)): below 1 crowded, 1 random; &lt;b&gt;Z&lt;/b&gt; and the two-sided &lt;b&gt;P_VALUE&lt;/b&gt; follow Clark and Evans 1954.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a park stands for one point (on its surface); parks beyond the provinces given do not count, and no correction is made for the region's edge.&lt;/p&gt;</source>
            <translation>&lt;p&gt;统计各省各类园区每万平方公里数量，绘制六边形网格密度，并检验是否集聚（郝吉明等，2022，第3.1.1节）。&lt;/p&gt;&lt;p&gt;&lt;b&gt;面积&lt;/b&gt;为WGS 84椭球面积；各六边形面积相等，为√3/2·网格²。&lt;b&gt;density&lt;/b&gt;为六边形中心处的四次核密度，3/(πh²)·Σ(1－(d/h)²)²，单位为个/万平方公里。&lt;b&gt;CLARK_EVANS&lt;/b&gt;＝到最近园区的平均距离÷(0.5/√(n/A))：小于1为集聚，1为随机；&lt;b&gt;Z&lt;/b&gt;与双侧&lt;b&gt;P_VALUE&lt;/b&gt;按Clark与Evans（1954）。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：园区以面上一点代表；所给省份以外的园区不计，未作边界校正。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>Provinces</source>
            <translation>省份</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>Polygons with a column that names the province; parts of one name are one.</source>
            <translation>带省份名称列的面图层；同名各部分视为一个省份。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>Category field</source>
            <translation>类别字段</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>Without it all parks are one category, all.</source>
            <translation>不选则全部园区为一类（all）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>Cell size (km)</source>
            <translation>网格大小（公里）</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>Distance between opposite sides of a hexagon.</source>
            <translation>六边形对边距离。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>Bandwidth of the density (km)</source>
            <translation>密度带宽（公里）</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>Distance at which a park no longer adds to the density; twice the cell size where empty.</source>
            <translation>超过此距离的园区不再计入密度；留空则为网格大小的两倍。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>Density by province</source>
            <translation>各省密度</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>One row per province and category.</source>
            <translation>每个省份、每个类别一行。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>Hexagons</source>
            <translation>六边形网格</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>Cells that touch the provinces, in the system of the parks.</source>
            <translation>与省份相接的网格，坐标系同园区图层。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>Z of the ratio</source>
            <translation>最近邻指数的Z值</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>P value of the ratio</source>
            <translation>最近邻指数的P值</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkdensity.py"/>
            <source>{parameter} must be above 0 km and at most {most} km.</source>
            <translation>{parameter}须大于0公里且不超过{most}公里。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Park indicators</source>
            <translation>园区指标</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>&lt;p&gt;Energy, water, land and carbon productivity, emission intensities, their classes, and the change of COD intensity against a base year: Hao et al. 2022, section 3.4.2 and Fig. 7.&lt;/p&gt;</source>
            <translation>&lt;p&gt;能源、水资源、土地、碳产出率，排放强度及其等级，化学需氧量强度较基年变化：郝吉明等，2022，第3.4.2节与图7。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>&lt;b&gt;cod_chg&lt;/b&gt; = (cod_int − base) / base in %, negative for a decline. GDP at constant prices = GDP · 100 / price index.&lt;/p&gt;</source>
            <translation>&lt;b&gt;cod_chg&lt;/b&gt;＝（cod_int－基年值）÷基年值，%，下降为负。不变价地区生产总值＝地区生产总值·100÷价格指数。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>&lt;p&gt;Classes: energy low below 5×10⁴, high from 1.5×10⁵ CNY/tce; COD low below 100, high above 200 kg per million CNY (a file of the plugin, resources/indicators/classes.json). The indicators stand in resources/indicators/park_indicators.json.&lt;/p&gt;</source>
            <translation>&lt;p&gt;等级：能源产出率低于5×10⁴为低，达到1.5×10⁵元/吨标准煤为高；化学需氧量强度低于100为低，高于200千克/百万元为高（见插件文件resources/indicators/classes.json）。各项指标见resources/indicators/park_indicators.json。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a zero, negative or missing denominator gives no value and is counted. A median far from any park's (GDP in CNY for 10⁴ CNY) is warned of, not corrected.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：分母为零、为负或缺失时不给值并计数。中位数远离常见值（如地区生产总值误用元而非万元）时给出警告，不作修正。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>In the unit chosen below; research and development in that of GDP, the area in km². Without the field the indicators that need it are empty.</source>
            <translation>单位如下所选；研发投入与地区生产总值同单位，面积为平方公里。无此字段时，相关指标为空。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Indicators</source>
            <translation>指标</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>All parks with their own fields and the indicators.</source>
            <translation>全部园区，含原有字段和指标。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>{first} and {second} need each other; give both.</source>
            <translation>{first}和{second}须同时给出。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>The price index must be above 0; 100 is no change.</source>
            <translation>价格指数须大于0；100为不变。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Give the price index of the year or a table of price indices, not both.</source>
            <translation>请只给出当年价格指数或价格指数表之一。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>tce</source>
            <translation>吨标准煤</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>10⁴ tce</source>
            <translation>万吨标准煤</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>CNY</source>
            <translation>元</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>10⁴ CNY</source>
            <translation>万元</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>10⁶ CNY</source>
            <translation>百万元</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>10⁸ CNY</source>
            <translation>亿元</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Unit of GDP</source>
            <translation>地区生产总值单位</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Unit of energy</source>
            <translation>能耗单位</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Unit of water</source>
            <translation>水量单位</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>m³</source>
            <translation>立方米</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>10⁴ m³</source>
            <translation>万立方米</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Unit of COD, NH3-N, SO2, NOx</source>
            <translation>化学需氧量、氨氮、二氧化硫、氮氧化物单位</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>kg</source>
            <translation>千克</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>t</source>
            <translation>吨</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Unit of greenhouse gases</source>
            <translation>温室气体单位</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>t CO2e</source>
            <translation>吨二氧化碳当量</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>10⁴ t CO2e</source>
            <translation>万吨二氧化碳当量</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Unit of the values in the layer.</source>
            <translation>图层中数值的单位。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Price index of the year (100 = constant prices)</source>
            <translation>当年价格指数（100为不变价）</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>GDP · 100 / index is GDP at constant prices; the base year's GDP counts as constant.</source>
            <translation>地区生产总值·100÷指数为不变价；基年地区生产总值视为不变价。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Base year table</source>
            <translation>基年数据表</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Rows of an earlier year with the fields of GDP and COD, joined by the park id; where it has a field year, the rows of the base year count. With energy, water and greenhouse gases too it tells which productivities doubled or tripled.</source>
            <translation>较早年份的记录，含地区生产总值与化学需氧量字段，按园区编号连接；有year字段时取基年的行。另含能耗、水耗、温室气体字段的，还给出产出率翻一番或增至3倍的园区。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Joins the base year.</source>
            <translation>用于连接基年数据。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Base year</source>
            <translation>基年</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Which rows of the base year table count.</source>
            <translation>基年数据表中取哪一年的行。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Price indices</source>
            <translation>价格指数表</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>A table with year, index and, where it differs, province: the base year's GDP is brought to the prices of the parks' year by it. Without it changes are at current prices, and the page says so.</source>
            <translation>含 year、index 的表，各省指数不同时还含 province：据此将基年地区生产总值换算为园区所在年份的价格。未给出时变化均按现价，页面上予以注明。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Where the parks carry the base year themselves; a base year table goes first.</source>
            <translation>园区图层自带基年值时使用；基年数据表优先。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Base year GDP field</source>
            <translation>基年地区生产总值字段</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Base year COD field</source>
            <translation>基年化学需氧量字段</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Share of parks with low energy productivity</source>
            <translation>能源产出率低的园区占比</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Share of parks with middle energy productivity</source>
            <translation>能源产出率中等的园区占比</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Share of parks with high energy productivity</source>
            <translation>能源产出率高的园区占比</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Share of parks with low COD intensity</source>
            <translation>化学需氧量强度低的园区占比</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Share of parks with middle COD intensity</source>
            <translation>化学需氧量强度中等的园区占比</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Share of parks with high COD intensity</source>
            <translation>化学需氧量强度高的园区占比</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Share of parks whose COD intensity fell by 60 %</source>
            <translation>化学需氧量强度下降60%的园区占比</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Share of parks whose COD intensity rose</source>
            <translation>化学需氧量强度上升的园区占比</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Parks without energy productivity</source>
            <translation>无能源产出率的园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Parks without water productivity</source>
            <translation>无水资源产出率的园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/parkindicators.py"/>
            <source>Parks without COD intensity</source>
            <translation>无化学需氧量强度的园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pillarindustries.py"/>
            <source>Pillar industries</source>
            <translation>主导产业</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pillarindustries.py"/>
            <source>&lt;p&gt;Counts how many parks name an industry as a pillar, by group (Hao et al. 2022, Fig. 2), and tells how alike and how diverse the groups are. Chinese and English words for the inventory's industries are recognised; others stay as they are.&lt;/p&gt;&lt;p&gt;&lt;b&gt;share&lt;/b&gt; = parks of the group with the industry / parks of the group that name any. &lt;b&gt;cosine&lt;/b&gt; = Σab / √(Σa²Σb²) of the counts; &lt;b&gt;krugman&lt;/b&gt; = Σ|a/Σa − b/Σb|, 0 the same mix, 2 nothing in common (Krugman 1991). &lt;b&gt;shannon&lt;/b&gt; = −Σ p ln p and &lt;b&gt;hhi&lt;/b&gt; = Σp² of the shares in all mentions.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a mention counts the same whatever the industry's size.&lt;/p&gt;</source>
            <translation>&lt;p&gt;按组统计以某产业为主导产业的园区数（郝吉明等，2022，图2），并给出各组的相似性与多样性。可识别清单所列产业的中英文名称，其余照原样保留。&lt;/p&gt;&lt;p&gt;&lt;b&gt;share&lt;/b&gt;＝该组以该产业为主导的园区÷该组填报了主导产业的园区。&lt;b&gt;cosine&lt;/b&gt;＝计数的Σab÷√(Σa²Σb²)；&lt;b&gt;krugman&lt;/b&gt;＝Σ|a/Σa－b/Σb|，0为结构相同，2为毫无共同（Krugman，1991）。&lt;b&gt;shannon&lt;/b&gt;＝－Σp ln p，&lt;b&gt;hhi&lt;/b&gt;＝Σp²，p为占全部提及次数的比例。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：每次提及等权，不计产业规模。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pillarindustries.py"/>
            <source>Industry field</source>
            <translation>行业字段</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pillarindustries.py"/>
            <source>Group field</source>
            <translation>分组字段</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pillarindustries.py"/>
            <source>Without it all parks are one group, all.</source>
            <translation>不选则全部园区为一组（all）。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pillarindustries.py"/>
            <source>Industries</source>
            <translation>产业</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pillarindustries.py"/>
            <source>One row per group and industry.</source>
            <translation>每组、每个产业一行。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pillarindustries.py"/>
            <source>Similarity of groups</source>
            <translation>组间相似性</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pillarindustries.py"/>
            <source>One row per pair of groups.</source>
            <translation>每两组一行。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pillarindustries.py"/>
            <source>Diversity of groups</source>
            <translation>各组多样性</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/pillarindustries.py"/>
            <source>One row per group.</source>
            <translation>每组一行。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/summarizeparks.py"/>
            <source>Summarise parks</source>
            <translation>园区汇总统计</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/summarizeparks.py"/>
            <source>&lt;p&gt;Counts the parks by group, such as category and reach, and sums up their values: Table 1 of Hao et al. 2022 for your inventory and year.&lt;/p&gt;&lt;p&gt;One row per group and value field; the field &lt;i&gt;count&lt;/i&gt; is the number of parks. &lt;b&gt;share_all&lt;/b&gt; = sum / sum over all parks; &lt;b&gt;share_grp&lt;/b&gt; = sum / sum over the parks with the same value of the first group field; &lt;b&gt;above_sh&lt;/b&gt; = parks of the group above the mean of all parks / parks of the group with a value; &lt;b&gt;of_total&lt;/b&gt; = sum / total.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: empty values are counted (n_null), not estimated; a sum over parks of which some are empty is a lower bound.&lt;/p&gt;</source>
            <translation>&lt;p&gt;按类别、河段等分组统计园区数量并汇总各项数值：即用户清单与年份的郝吉明等（2022）表1。&lt;/p&gt;&lt;p&gt;每组、每个数值字段一行；字段&lt;i&gt;count&lt;/i&gt;为园区数。&lt;b&gt;share_all&lt;/b&gt;＝合计÷全部园区合计；&lt;b&gt;share_grp&lt;/b&gt;＝合计÷首个分组字段取值相同的园区合计；&lt;b&gt;above_sh&lt;/b&gt;＝该组高于总体均值的园区÷该组有值园区；&lt;b&gt;of_total&lt;/b&gt;＝合计÷总量。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：空值只计数（n_null）不估算；有空值时合计为下限。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/summarizeparks.py"/>
            <source>Numbers to sum up; the parks are counted in any case.</source>
            <translation>要汇总的数值字段；园区数总会统计。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/summarizeparks.py"/>
            <source>Totals</source>
            <translation>总量表</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/summarizeparks.py"/>
            <source>A table with some of the group fields and the column total, e.g. the parks of the whole country by category. With a column field a total belongs to that value field, else to the number of parks.</source>
            <translation>含部分分组字段及total列的表，如全国各类园区数。有field列时总量属于该数值字段，否则属于园区数。</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/summarizeparks.py"/>
            <source>Summary</source>
            <translation>汇总</translation>
        </message>
        <message>
            <location filename="../../../processing/indicators/summarizeparks.py"/>
            <source>One row per group and value field.</source>
            <translation>每组、每个数值字段一行。</translation>
        </message>
    </context>
</TS>
