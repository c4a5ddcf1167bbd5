<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ParkShore</name>
        <message>
            <location filename="../../../analysis/infrastructure/carrying_capacity.py"/>
            <source>{layer}: {count} rows without a unit are skipped.</source>
            <translation>{layer}：跳过 {count} 行，未填水域单元。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/carrying_capacity.py"/>
            <source>Unit {value} stands more than once in {layer}; keep one row of it.</source>
            <translation>单元 {value} 在{layer}中出现多次，请只保留一行。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/carrying_capacity.py"/>
            <source>{layer} has neither a field cap_t ({hint_cap}) nor q_m3s ({hint_flow}); give capacities in t/a, or the flow with cs_mgl and c0_mgl.</source>
            <translation>{layer}既没有字段cap_t（{hint_cap}），也没有q_m3s（{hint_flow}）；请给出以t/a计的容量，或给出流量及cs_mgl和c0_mgl。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/carrying_capacity.py"/>
            <source>Field {field} of {layer} holds {value}; it must not be negative.</source>
            <translation>{layer}的字段{field}为 {value}，不得为负。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/carrying_capacity.py"/>
            <source>{layer}: {count} rows skipped: they name no unit.</source>
            <translation>{layer}：跳过 {count} 行，未填所属单元。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/energy/emissions.py"/>
            <source>{count} units of {layer} supply heat but do not say how much (heat_gj): the fuel for it is not in the results.</source>
            <translation>{layer}中有 {count} 台供热机组未填供热量（heat_gj），供热所耗燃料未计入结果。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/energy/energy_infrastructure.py"/>
            <source>{layer}: no date could be read from {values}; the decade is empty.</source>
            <translation>{layer}：无法从 {values} 读出日期，年代留空。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/energy/energy_infrastructure.py"/>
            <source>{layer}: {count} units give a closing date and are counted; filter the layer to leave them out.</source>
            <translation>{layer}：{count} 台机组填有关停日期，仍计入；如需剔除请筛选图层。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/energy/energy_infrastructure.py"/>
            <source>Factor file {file} {version}, SHA-256 {checksum}: {unverified} of {values} values unverified; warming potentials of {gwp}</source>
            <translation>因子文件“{file}”{version}，SHA-256 {checksum}：{values}个数值中{unverified}个未核实；增温潜势采用{gwp}</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/energy/energy_infrastructure.py"/>
            <source>Of the CO2e, {defaults} rest on class defaults and {unverified} on unverified values; of the units, SO2 of {so2} and NOx of {nox}.</source>
            <translation>CO2e 中 {defaults} 依据默认值，{unverified} 依据未核实数值；依据未核实数值的机组，二氧化硫 {so2} 台，氮氧化物 {nox} 台。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/energy/energy_units.py"/>
            <source>Fuel {word} of {layer} is none the factor file knows: {count} units are a class of their own, without emissions.</source>
            <translation>{layer}的燃料“{word}”不在因子文件之列：{count} 台机组自成一类，不计排放。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/energy/energy_units.py"/>
            <source>Kind {word} of {layer} is none the factor file knows: {count} units are a class of their own.</source>
            <translation>{layer}的机组类型“{word}”不在因子文件之列：{count} 台机组自成一类。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/energy/energy_units.py"/>
            <source>Field {field} of {layer}: {count} units are larger than any there is (first {value} MW); is it kW? Then divide by 1000.</source>
            <translation>{layer}的字段{field}：{count} 台机组大于现有任何机组（首个 {value} 兆瓦），单位是否为 kW？若是请除以 1000。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/energy/energy_units.py"/>
            <source>Field {field} of {layer}: {count} rates are hardly possible (first {value} gce/kWh); check the unit.</source>
            <translation>{layer}的字段{field}：{count} 个煤耗难以成立（首个 {value} 克标准煤/千瓦时），请核对单位。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/energy/energy_units.py"/>
            <source>Field {field} of {layer}: {count} rates are about a thousandth of what is usual (first {value}); is it kgce/kWh? Then multiply by 1000.</source>
            <translation>{layer}的字段{field}：{count} 个煤耗约为常值的千分之一（首个 {value}），单位是否为 kgce/kWh？若是请乘以 1000。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/energy/energy_units.py"/>
            <source>Field {field} of {layer}: {count} efficiencies are 1 or less (first {value}); it must be percent. Then multiply by 100.</source>
            <translation>{layer}的字段{field}：{count} 个效率不大于 1（首个 {value}），应为百分数，请乘以 100。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/energy/energy_units.py"/>
            <source>Field {field} of {layer}: {count} efficiencies are above any supply of electricity (first {value} %); do they include heat?</source>
            <translation>{layer}的字段{field}：{count} 个效率高于任何供电效率（首个 {value} %），是否含供热？</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/energy/energy_units.py"/>
            <source>Field {field} of {layer}: no unit reaches {least} MW (largest {value}); is it GW? Then multiply by 1000.</source>
            <translation>{layer}的字段{field}：没有机组达到 {least} 兆瓦（最大 {value}），单位是否为 GW？若是请乘以 1000。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/factor_file.py"/>
            <location filename="../../../analysis/infrastructure/pair_rules.py"/>
            <source>{file}: {path} names {name}, which is none of {names}; correct it.</source>
            <translation>{file}：{path} 写的是 {name}，不属于 {names}，请更正。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/factor_file.py"/>
            <source>{file}: {path} gives {name} to {first} and to {second}; keep one.</source>
            <translation>{file}：{path} 把 {name} 同时给了 {first} 和 {second}，请只保留一个。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/intake_classes.py"/>
            <source>Class file {file} {version}, SHA-256 {checksum}: {count} values unverified</source>
            <translation>分级文件“{file}”{version}，SHA-256 {checksum}：{count}个数值未核实</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/pair_rules.py"/>
            <source>Pair rules {file} {version}, SHA-256 {checksum}: {count} rules unverified</source>
            <translation>配对规则“{file}”{version}，SHA-256 {checksum}：{count}条规则未核实</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/park_assignment.py"/>
            <source>{layer}: {count} rows without park_id lie inside a park.</source>
            <translation>{layer}：{count} 行没有 park_id，按所在园区边界归属。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/park_assignment.py"/>
            <source>{layer}: {count} rows skipped: their park_id is none of the parks read.</source>
            <translation>{layer}：跳过 {count} 行，其 park_id 不在读入的园区之列。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/park_assignment.py"/>
            <source>{layer}: {count} rows skipped: no park_id, and outside the parks read.</source>
            <translation>{layer}：跳过 {count} 行，没有 park_id 且位于读入的园区之外。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/park_assignment.py"/>
            <source>{layer}: {count} rows skipped: neither park_id nor a place.</source>
            <translation>{layer}：跳过 {count} 行，既无 park_id 又无位置。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/park_assignment.py"/>
            <source>{layer}: {count} rows lie in several parks that overlap; the first counts.</source>
            <translation>{layer}：{count} 行落在相互重叠的多个园区内，计入第一个。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/park_outfalls.py"/>
            <source>{layer}: {count} outfalls do not say whether they are monitored.</source>
            <translation>{layer}：{count} 个排污口未填是否在线监测。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/symbiosis.py"/>
            <source>{layer}: {count} units state no kind: which of them could exchange is not known.</source>
            <translation>{layer}：{count}台机组未填机组类型，能否参与交换不明。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/wastewater_plants.py"/>
            <source>{layer}: {count} plants do not state whether they are monitored online: they count as not recorded so.</source>
            <translation>{layer}：{count}座污水处理厂未填是否在线监测，不计入已填报在线监测者。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/wastewater_plants.py"/>
            <source>{layer}: {count} plants do not count for the removal of {field}: flow, inlet or outlet is missing, or the inlet is 0.</source>
            <translation>{layer}：{count} 座污水处理厂不计入 {field} 去除率：缺水量、进水或出水浓度，或进水浓度为 0。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/wastewater_plants.py"/>
            <source>{layer}: {count} plants treat far more than they can (first {value} times the capacity); check the units of flow_td and cap_td.</source>
            <translation>{layer}：{count} 座污水处理厂的处理水量远超能力（首个为 {value} 倍），请核对 flow_td 和 cap_td 的单位。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/wastewater_plants.py"/>
            <source>Field pattern of {layer} holds {value} in {count} rows; it counts as not given (known: {known}).</source>
            <translation>{layer}的字段 pattern 有 {count} 行为“{value}”，按未填处理（可用：{known}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/water_intake.py"/>
            <source>Source {word} of {layer} is unknown: {count} rows are a class of their own.</source>
            <translation>{layer}的水源“{word}”无法识别，{count} 行自成一类。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/water_intake.py"/>
            <source>{layer}: {count} intakes have no volume.</source>
            <translation>{layer}：{count} 个取水口没有取水量。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/water_intake.py"/>
            <source>{layer} holds several years ({years}) and they are added up; filter the layer to one year.</source>
            <translation>{layer}含有多个年份（{years}）且已合计，请将图层筛选为一个年份。</translation>
        </message>
        <message>
            <location filename="../../../analysis/infrastructure/water_intake.py"/>
            <source>{layer}: {count} intakes for drinking water are in the sums.</source>
            <translation>{layer}：合计中含 {count} 个生活饮用水取水口。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/carryingcapacity.py"/>
            <source>Carrying capacity</source>
            <translation>纳污能力</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/carryingcapacity.py"/>
            <source>&lt;p&gt;Compares the pollution load of each unit of water with what the water can bear (GB/T 25173-2010).&lt;/p&gt;&lt;p&gt;&lt;b&gt;Well mixed&lt;/b&gt;: M = (Cs − C0) · (Q + Qp). &lt;b&gt;One-dimensional with decay&lt;/b&gt;: M = (Cs − C0 · exp(−K·x/u)) · (Q + Qp). Cs target and C0 background concentration in mg/L, Q flow of the river and Qp of the wastewater in m³/s, K decay per day, x distance in km, u velocity in m/s; g/s · 31.536 = t/a.&lt;/p&gt;&lt;p&gt;&lt;b&gt;State&lt;/b&gt;: &lt;i&gt;within&lt;/i&gt; below 0.8 of the capacity, &lt;i&gt;near&lt;/i&gt; up to 1, &lt;i&gt;over&lt;/i&gt; above; the bounds stand in resources/factors/water.json. A unit whose load or capacity is not known is &lt;i&gt;unknown&lt;/i&gt;, never 0; one without any capacity left is &lt;i&gt;over&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit of the method&lt;/b&gt;: one pollutant a run, steady flow; the design flow (such as the 90 % low flow) is the user's choice.&lt;/p&gt;</source>
            <translation>&lt;p&gt;将各水域单元的污染负荷与水域纳污能力相比（GB/T 25173-2010）。&lt;/p&gt;&lt;p&gt;&lt;b&gt;均匀混合&lt;/b&gt;：M = (Cs − C0) · (Q + Qp)。&lt;b&gt;一维衰减&lt;/b&gt;：M = (Cs − C0 · exp(−K·x/u)) · (Q + Qp)。Cs 为目标浓度、C0 为背景浓度（mg/L），Q 为河流流量、Qp 为废污水流量（m³/s），K 为衰减系数（1/d），x 为距离（km），u 为流速（m/s）；g/s · 31.536 = t/a。&lt;/p&gt;&lt;p&gt;&lt;b&gt;状态&lt;/b&gt;：低于纳污能力 0.8 为&lt;i&gt;未超载&lt;/i&gt;，至 1 为&lt;i&gt;临界超载&lt;/i&gt;，以上为&lt;i&gt;超载&lt;/i&gt;；界限见 resources/factors/water.json。负荷或纳污能力不明的单元为&lt;i&gt;无法判定&lt;/i&gt;，绝不记为 0；已无纳污能力的单元为&lt;i&gt;超载&lt;/i&gt;。&lt;/p&gt;&lt;p&gt;&lt;b&gt;方法局限&lt;/b&gt;：每次只算一种污染物，按恒定流；设计流量（如 90% 保证率枯水流量）由用户选定。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/carryingcapacity.py"/>
            <source>Loads</source>
            <translation>污染负荷</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/carryingcapacity.py"/>
            <source>Rows with a load each, such as parks; added up by unit.</source>
            <translation>每行一个负荷，例如园区；按单元合计。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/carryingcapacity.py"/>
            <source>Unit field</source>
            <translation>单元字段</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/carryingcapacity.py"/>
            <source>The unit of water a load goes to.</source>
            <translation>负荷排入的水域单元。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/carryingcapacity.py"/>
            <source>Load field (t/a)</source>
            <translation>负荷字段（t/a）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/carryingcapacity.py"/>
            <source>The load of one pollutant.</source>
            <translation>一种污染物的负荷。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/carryingcapacity.py"/>
            <source>Capacities</source>
            <translation>环境容量</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/carryingcapacity.py"/>
            <source>One row per unit: unit (or the name of the unit field) and cap_t in t/a, or q_m3s, qp_m3s, cs_mgl, c0_mgl, and k_1d, x_km, u_ms for the model with decay.</source>
            <translation>每个单元一行：unit（或与单元字段同名）以及 cap_t（t/a）；或 q_m3s、qp_m3s、cs_mgl、c0_mgl，衰减模型另加 k_1d、x_km、u_ms。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/carryingcapacity.py"/>
            <source>Load and capacity</source>
            <translation>负荷与纳污能力</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/carryingcapacity.py"/>
            <source>One row per unit of either table.</source>
            <translation>两表中的每个单元一行。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/carryingcapacity.py"/>
            <source>Units over their capacity</source>
            <translation>超载单元数</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/carryingcapacity.py"/>
            <source>Units not known</source>
            <translation>无法判定单元数</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/energyinfrastructure.py"/>
            <source>Energy infrastructure</source>
            <translation>能源基础设施</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/energyinfrastructure.py"/>
            <source>&lt;p&gt;Describes the energy units of parks: capacity by fuel, kind, size, decade and reach, supply efficiency, greenhouse gases, SO2 and NOx, and what is saved when small units reach a benchmark.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Fuel&lt;/b&gt; in t standard coal = MW · h · rate / 1000, plus heat supplied · heat rate / 1000. A rate goes before an efficiency (rate = 122.9 / efficiency · 100, GB/T 2589-2020); where neither is given the class default counts and the unit says so.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Efficiency&lt;/b&gt; of a group = Σ MWh / Σ (MWh / efficiency), over the heat rate.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Greenhouse gases&lt;/b&gt; by the 2006 IPCC Guidelines, volume 2: CO2 + CH4 + N2O by their warming potentials; biogenic CO2 stands apart, of waste only the fossil share counts. &lt;b&gt;SO2&lt;/b&gt; = B·S·2·k·(1 − η), &lt;b&gt;NOx&lt;/b&gt; by kg per t coal; measured so2_gkwh and nox_gkwh go before factors.&lt;/p&gt;&lt;p&gt;Factors and defaults come from one file, resources/factors/energy.json, each with its source; choose your own copy as Factor file. Method: Hao et al. 2022, Strategic Study of CAE 24(1), Fig. 3.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit of the method&lt;/b&gt;: class defaults are for power-only units; for combined heat and power they are marked &lt;i&gt;power-only rate&lt;/i&gt;. Numbers that rest on defaults are shown in DEFAULTS_SHARE.&lt;/p&gt;</source>
            <translation>&lt;p&gt;描述园区能源机组：按燃料、类型、容量等级、投产年代和河段的装机，供电效率，温室气体、二氧化硫和氮氧化物，以及小机组达到标杆煤耗的节约量。&lt;/p&gt;&lt;p&gt;&lt;b&gt;能耗&lt;/b&gt;（吨标准煤）= MW · h · 煤耗 / 1000，加供热量 · 供热煤耗 / 1000。煤耗优先于效率（煤耗 = 122.9 / 效率 · 100，GB/T 2589-2020）；二者皆无时取分类默认值并在机组上注明。&lt;/p&gt;&lt;p&gt;一组机组的&lt;b&gt;效率&lt;/b&gt; = Σ MWh / Σ (MWh / 效率)，即按煤耗折算。&lt;/p&gt;&lt;p&gt;&lt;b&gt;温室气体&lt;/b&gt;按《2006年IPCC国家温室气体清单指南》第2卷：CO2 + CH4 + N2O 按增温潜势合计；生物源二氧化碳另列，垃圾只计化石碳份额。&lt;b&gt;二氧化硫&lt;/b&gt; = B·S·2·k·(1 − η)，&lt;b&gt;氮氧化物&lt;/b&gt;按每吨煤产生量；有实测 so2_gkwh、nox_gkwh 时优先。&lt;/p&gt;&lt;p&gt;因子和默认值均在 resources/factors/energy.json 一个文件中，各注来源；可用自有副本作为因子文件。方法：郝吉明等，2022，《中国工程科学》24(1)，图3。&lt;/p&gt;&lt;p&gt;&lt;b&gt;方法局限&lt;/b&gt;：分类默认值适用于纯发电机组，用于热电联产时标为&lt;i&gt;power-only rate&lt;/i&gt;。依据默认值的份额见 DEFAULTS_SHARE。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/energyinfrastructure.py"/>
            <source>Small units are below {small} MW and large ones from {large} MW: the first must be less than the second.</source>
            <translation>小机组上限 {small} 兆瓦必须小于大机组下限 {large} 兆瓦。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/energyinfrastructure.py"/>
            <source>{parameter} is {rate}; no unit does with less than {least} gce/kWh, an efficiency of 100 %.</source>
            <translation>{parameter}为{rate}；任何机组都不可能低于{least} 克标准煤/千瓦时（效率为100%）。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <source>Energy units</source>
            <translation>能源机组</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Units of power, heat and waste burning; each is read once.</source>
            <translation>发电、供热和垃圾焚烧机组，每台读取一次。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>With parks only their units count: a unit belongs to the park of its park_id, else to the polygon that holds it; others are skipped and counted.</source>
            <translation>给出园区时只计其机组：机组归属其 park_id 的园区，否则归属所在的园区面；其余跳过并计数。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Factor file</source>
            <translation>因子文件</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Your own copy of resources/factors/energy.json; by default the one of the plugin.</source>
            <translation>resources/factors/energy.json 的自有副本；默认使用插件自带文件。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Units</source>
            <translation>单位</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Parks with units</source>
            <translation>有机组的园区</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Capacity (MW)</source>
            <translation>装机容量（MW）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Coal, share of capacity</source>
            <translation>煤，装机占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Gas, share of capacity</source>
            <translation>气，装机占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Thermal, share of capacity</source>
            <translation>火电，装机占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Coal, share of units</source>
            <translation>煤，台数占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Large units, share of capacity</source>
            <translation>大机组，装机占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Large units, share of units</source>
            <translation>大机组，台数占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Small units, share of capacity</source>
            <translation>小机组，装机占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Small units, share of units</source>
            <translation>小机组，台数占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Supply efficiency (%)</source>
            <translation>供电效率（%）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Greenhouse gases (t CO2e)</source>
            <translation>温室气体（t CO2e）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Biogenic CO2, apart (t)</source>
            <translation>生物源二氧化碳，另列（t）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>SO2 (t)</source>
            <translation>二氧化硫（t）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>NOx (t)</source>
            <translation>氮氧化物（t）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>SO2 (g/kWh)</source>
            <translation>二氧化硫（g/kWh）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>NOx (g/kWh)</source>
            <translation>氮氧化物（g/kWh）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Saving (tce)</source>
            <translation>节能量（tce）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Saving (t CO2e)</source>
            <translation>减排量（t CO2e）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Share of the region's capacity</source>
            <translation>占区域装机的份额</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Share of the region's greenhouse gases</source>
            <translation>占区域温室气体的份额</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Share of the region's SO2</source>
            <translation>占区域二氧化硫的份额</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Share of the region's NOx</source>
            <translation>占区域氮氧化物的份额</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Share of the parks' own greenhouse gases</source>
            <translation>占园区自身温室气体的份额</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Share of CO2e that rests on class defaults</source>
            <translation>依据默认值的 CO2e 份额</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Share of CO2e that rests on unverified values</source>
            <translation>依据未核实数值的 CO2e 份额</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Units without capacity</source>
            <translation>无装机容量的机组数</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Chinese or English; a word the factor file does not know is a class of its own.</source>
            <translation>中文或英文；因子文件中没有的词自成一类。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Goes before the factors.</source>
            <translation>优先于排放因子。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Standard coal rate of supply; goes before the efficiency.</source>
            <translation>供电标准煤耗，优先于效率。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Fuel field</source>
            <translation>燃料字段</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Kind field</source>
            <translation>机组类型字段</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>chp, power, heat, msw, hazwaste, biomass, or Chinese words.</source>
            <translation>chp、power、heat、msw、hazwaste、biomass，或中文。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Capacity field (MW)</source>
            <translation>装机容量字段（MW）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Installed capacity in MW; kW are noticed and told.</source>
            <translation>装机容量，单位 MW；若疑为 kW 会提示。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Coal rate field (gce/kWh)</source>
            <translation>供电煤耗字段（gce/kWh）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Efficiency field (%)</source>
            <translation>效率字段（%）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Supply efficiency of electricity in percent.</source>
            <translation>供电效率，百分数。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Hours field (h/a)</source>
            <translation>利用小时字段（h/a）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Full-load hours a year.</source>
            <translation>年利用小时数。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Park id field</source>
            <translation>园区编号字段</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Id of the park the unit belongs to.</source>
            <translation>机组所属园区的编号。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Opening date field</source>
            <translation>建成日期字段</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>YYYY, YYYY-MM or YYYY-MM-DD, or a Chinese date.</source>
            <translation>YYYY、YYYY-MM、YYYY-MM-DD 或中文日期。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Heat field (GJ/a)</source>
            <translation>供热量字段（GJ/a）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Heat supplied a year; its fuel is added to that of power.</source>
            <translation>年供热量；其能耗加在供电能耗之上。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Measured SO2 field (g/kWh)</source>
            <translation>实测二氧化硫字段（g/kWh）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Measured NOx field (g/kWh)</source>
            <translation>实测氮氧化物字段（g/kWh）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Global warming potentials</source>
            <translation>全球增温潜势</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>What CH4 and N2O weigh in CO2e, over 100 years.</source>
            <translation>甲烷和氧化亚氮折算二氧化碳当量的百年权重。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>IPCC AR4 (2007)</source>
            <translation>IPCC 第四次评估报告（2007）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>IPCC AR5 (2013)</source>
            <translation>IPCC 第五次评估报告（2013）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>IPCC AR6 (2021)</source>
            <translation>IPCC 第六次评估报告（2021）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Small units are below (MW)</source>
            <translation>小机组上限（MW）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Upper bound of the first size class, not included.</source>
            <translation>第一容量等级的上限（不含）。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Large units are from (MW)</source>
            <translation>大机组下限（MW）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Lower bound of the last size class, included.</source>
            <translation>最末容量等级的下限（含）。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Benchmark rate (gce/kWh)</source>
            <translation>标杆煤耗（gce/kWh）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Upgrade scenario: units with a worse rate reach this one; saving = Σ MWh · (rate − benchmark) / 1000.</source>
            <translation>升级改造情景：煤耗较差的机组达到该值；节约量 = Σ MWh · (煤耗 − 标杆) / 1000。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Units that are upgraded</source>
            <translation>升级的机组</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Which fuels may be upgraded stands in the factor file.</source>
            <translation>哪些燃料可升级由因子文件规定。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>small units</source>
            <translation>小机组</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>units of any size</source>
            <translation>任意容量的机组</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Year of the data</source>
            <translation>数据年份</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Chooses the class defaults of hours and pollution control of that year; empty is the present.</source>
            <translation>选用该年的利用小时和污染控制默认值；留空为现状。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Fossil share of waste (0–1)</source>
            <translation>垃圾化石碳份额（0–1）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>By energy; empty takes that of the factor file.</source>
            <translation>按能量计；留空取因子文件的值。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>The result is also given as a share of this amount.</source>
            <translation>结果另以占该量的份额给出。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Installed capacity of the region (MW)</source>
            <translation>区域装机容量（MW）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Greenhouse gases of the region (t CO2e)</source>
            <translation>区域温室气体排放（t CO2e）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>SO2 of the region (t)</source>
            <translation>区域二氧化硫排放（t）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>NOx of the region (t)</source>
            <translation>区域氮氧化物排放（t）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Units, capacity, efficiency and emissions of each group.</source>
            <translation>各组的台数、装机、效率和排放。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <location filename="../../../processing/infrastructure/wastewater.py"/>
            <location filename="../../../processing/infrastructure/waterintake.py"/>
            <source>By park</source>
            <translation>按园区</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>One row per park, with the share of its own greenhouse gases that its units emit.</source>
            <translation>每个园区一行，含机组排放占园区自身温室气体的份额。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <location filename="../../../processing/infrastructure/wastewater.py"/>
            <location filename="../../../processing/infrastructure/waterintake.py"/>
            <source>By reach</source>
            <translation>按河段</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>By fuel</source>
            <translation>按燃料</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Units and capacity of each fuel.</source>
            <translation>各燃料的台数和装机。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>By kind</source>
            <translation>按机组类型</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>By size of unit</source>
            <translation>按机组容量等级</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Units and capacity of the three size classes.</source>
            <translation>三个容量等级的台数和装机。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>By decade of opening</source>
            <translation>按投产年代</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Units with emissions</source>
            <translation>含排放的机组</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/energy_parameters.py"/>
            <source>Every unit read with its emissions and what was taken from the factor file; a unit of no park has none.</source>
            <translation>读入的每台机组及其排放和采用的默认值；不属于园区的机组没有结果。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/infrastructure_algorithm.py"/>
            <source>Fields as in the inventory schema; a missing one is empty.</source>
            <translation>字段同清单结构，缺少的按空值处理。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/infrastructure_algorithm.py"/>
            <source>A row belongs to the park of its park_id, else to the polygon that holds it; rows of no such park are skipped and counted.</source>
            <translation>一行归属其 park_id 的园区，否则归属所在的园区面；不属于这些园区的行跳过并计数。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/infrastructure_algorithm.py"/>
            <source>Reach of the park: upstream, midstream or downstream; a field of the parks, else of the rows. Without it the reach follows from the field province.</source>
            <translation>园区所在河段：上游、中游或下游；取园区字段，否则取本表字段。没有该字段时由 province 字段推定。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/placed_rows.py"/>
            <source>{layer} has no field {field}; {hint}.</source>
            <translation>{layer}没有字段{field}；{hint}。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/placed_rows.py"/>
            <source>{layer} has no field {fields}; they count as empty.</source>
            <translation>{layer}没有字段 {fields}，按空值处理。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/inputs/placed_rows.py"/>
            <source>{field} (closest: {close})</source>
            <translation>{field}（最接近：{close}）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/outfallcheck.py"/>
            <source>Outfall check</source>
            <translation>排污口检查</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/outfallcheck.py"/>
            <source>&lt;p&gt;Counts the outfalls of each park, those without online monitoring and those that discharge directly. The assessment asks for one outfall per park, monitored (Hao et al. 2022, Strategic Study of CAE 24(1), section 5.3; the 2024 measures on outfalls into rivers).&lt;/p&gt;&lt;p&gt;With a shoreline, &lt;i&gt;outshore_m&lt;/i&gt; is the geodesic distance of the park's nearest outfall to it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit of the method&lt;/b&gt;: an outfall belongs to the park of its park_id, else to the polygon that holds it; outfalls of no park are counted as orphans. A park without an outfall in the layer may still discharge through a plant outside.&lt;/p&gt;</source>
            <translation>&lt;p&gt;统计各园区的排污口、未在线监测的排污口和直排口。评估要求一园一口并在线监测（郝吉明等，2022，《中国工程科学》24(1)，5.3 节；2024 年《入河排污口监督管理办法》）。&lt;/p&gt;&lt;p&gt;给出岸线时，&lt;i&gt;outshore_m&lt;/i&gt; 为园区最近排污口到岸线的大地线距离。&lt;/p&gt;&lt;p&gt;&lt;b&gt;方法局限&lt;/b&gt;：排污口归属其 park_id 的园区，否则归属所在的园区面；不属于任何园区的单独计数。图层中没有排污口的园区仍可能经园外污水处理厂排放。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/outfallcheck.py"/>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Outfalls</source>
            <translation>排污口</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/outfallcheck.py"/>
            <source>Shoreline</source>
            <translation>岸线</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/outfallcheck.py"/>
            <source>Gives the distance of the nearest outfall to the shoreline.</source>
            <translation>给出最近排污口到岸线的距离。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/outfallcheck.py"/>
            <source>Parks checked</source>
            <translation>已核查园区</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/outfallcheck.py"/>
            <source>The parks with their outfalls and findings.</source>
            <translation>园区及其排污口和检查结果。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/outfallcheck.py"/>
            <source>Parks with one outfall</source>
            <translation>有一个排污口的园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/outfallcheck.py"/>
            <source>Parks with several outfalls</source>
            <translation>有多个排污口的园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/outfallcheck.py"/>
            <source>Parks without an outfall</source>
            <translation>无排污口的园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/outfallcheck.py"/>
            <source>Outfalls without monitoring</source>
            <translation>未监测排污口数</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/outfallcheck.py"/>
            <source>Direct outfalls</source>
            <translation>直排口数</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/outfallcheck.py"/>
            <source>Outfalls of no park</source>
            <translation>不属于园区的排污口数</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/outfallcheck.py"/>
            <source>{layer} holds no usable shoreline; check its geometries.</source>
            <translation>{layer} 没有可用的岸线；请检查其几何图形。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Outfalls of parks</source>
            <translation>园区排污口</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Recorded are one outfall for {one} of {total} parks, several for {many} and none for {none}; {unmonitored} outfalls are recorded as not monitored.</source>
            <translation>{total} 个园区中，{one} 个填报一个排污口，{many} 个填报多个，{none} 个未填报；{unmonitored} 个排污口填报为未在线监测。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Parks with an outfall recorded</source>
            <translation>填报排污口的园区</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Not monitored</source>
            <translation>未监测</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Direct</source>
            <translation>直排</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Of no park</source>
            <translation>不属于园区</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <location filename="../../../processing/infrastructure/wastewater.py"/>
            <source>Parks</source>
            <translation>园区</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Findings (n = {n} parks).</source>
            <translation>检查结果（n = {n} 个园区）。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <source>Park</source>
            <translation>园区</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Parks with findings</source>
            <translation>有检查发现的园区</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>{n} of {total} outfalls state it</source>
            <translation>{total} 个排污口中有 {n} 个填报</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Load and carrying capacity</source>
            <translation>污染负荷与水环境承载能力</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>{over} of {total} units of water bear more than they can, {near} are near it; {unknown} are not known.</source>
            <translation>{total} 个水域单元中，{over} 个超载，{near} 个临界超载，{unknown} 个无法判定。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Load over capacity</source>
            <translation>负荷与纳污能力之比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Units, from the highest to the lowest</source>
            <translation>单元（由高到低）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>capacity</source>
            <translation>纳污能力</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Load ({field}) over capacity (n = {n} units).</source>
            <translation>负荷（{field}）与纳污能力之比（n = {n} 个单元）。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Units of water whose load and capacity are known</source>
            <translation>负荷和纳污能力已知的水域单元</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Capacity, well mixed</source>
            <translation>纳污能力（均匀混合）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>t/a, with mg/L and m³/s (GB/T 25173-2010).</source>
            <translation>t/a；浓度 mg/L，流量 m³/s（GB/T 25173-2010）。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Capacity, one-dimensional</source>
            <translation>纳污能力（一维）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>K decay, x distance, u velocity.</source>
            <translation>K 衰减系数，x 距离，u 流速。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>{stream} {amount} {unit} ({parks} parks)</source>
            <translation>{stream}{amount} {unit}（{parks}个园区）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Infrastructure that could exchange</source>
            <translation>可共生的基础设施</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>{pairs} pairs are near enough to exchange; {parks} parks have one at least. A year could be exchanged: {amounts}.</source>
            <translation>{pairs}对设施的距离可供交换，{parks}个园区至少有一对。每年可交换：{amounts}。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>not known how much</source>
            <translation>数量不明</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Units and plants</source>
            <translation>机组与污水处理厂</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <source>Pairs</source>
            <translation>设施对</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <source>Rows without a point</source>
            <translation>无点位的行数</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Distance (km)</source>
            <translation>距离（公里）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Pairs by distance and stream (n = {n}).</source>
            <translation>按距离和交换物的设施对（n = {n}）。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Pairs near enough</source>
            <translation>距离内的设施对</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Mean distance</source>
            <translation>平均距离</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <source>By stream</source>
            <translation>按交换物</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Pairs with an amount</source>
            <translation>有可交换量的设施对</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Parks of these pairs</source>
            <translation>涉及园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Quantities by stream</source>
            <translation>各交换物数量</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Pairs by what could be exchanged</source>
            <translation>可交换量最大的设施对</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Exchange</source>
            <translation>交换</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Provider</source>
            <translation>供给方</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Receiver</source>
            <translation>接受方</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <source>Pair rules</source>
            <translation>配对规则</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Parks with most pairs</source>
            <translation>设施对最多的园区</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>Near is not yet feasible: quantities, temperatures, qualities and pipelines are not looked at.</source>
            <translation>距离近不等于可行：未考察数量、温度、水质和管线条件。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>wastewater plant</source>
            <translation>污水处理厂</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/check_pages.py"/>
            <source>any energy unit</source>
            <translation>任一能源机组</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Energy infrastructure of parks</source>
            <translation>园区能源基础设施</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>No unit with a capacity was read.</source>
            <translation>未读到有装机容量的机组。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>{units} units with {mw} MW, {coal} of it coal and {gas} gas. Units from {large} MW are {large_units} of all and hold {large_mw} of the capacity; {small_units} are below {small} MW and hold {small_mw}.</source>
            <translation>共 {units} 台机组，装机 {mw} 兆瓦，其中煤 {coal}、气 {gas}。{large} 兆瓦及以上机组占台数的 {large_units}、容量的 {large_mw}；{small} 兆瓦以下机组占台数的 {small_units}、容量的 {small_mw}。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Parks with units recorded</source>
            <translation>填报机组的园区</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Capacity</source>
            <translation>装机容量</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Supply efficiency</source>
            <translation>供电效率</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Greenhouse gases</source>
            <translation>温室气体</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>SO2 per kWh</source>
            <translation>二氧化硫排放绩效</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>NOx per kWh</source>
            <translation>氮氧化物排放绩效</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Of the greenhouse gases, on class defaults</source>
            <translation>温室气体中依据默认值的份额</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Of the parks' greenhouse gases</source>
            <translation>占园区温室气体</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Of the region's capacity</source>
            <translation>占区域装机</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Of the region's greenhouse gases</source>
            <translation>占区域温室气体</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Of the region's SO2</source>
            <translation>占区域二氧化硫</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Of the region's NOx</source>
            <translation>占区域氮氧化物</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Share of capacity</source>
            <translation>装机占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Capacity by fuel (n = {n} units).</source>
            <translation>按燃料的装机容量（n = {n} 台）。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <location filename="../../../processing/infrastructure/pages/rate_table.py"/>
            <source>Size of unit (MW)</source>
            <translation>机组容量（兆瓦）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Units and capacity by size of unit (n = {n} units).</source>
            <translation>按机组容量等级的台数与装机（n = {n} 台）。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Capacity by reach (n = {n} units).</source>
            <translation>按河段的装机容量（n = {n} 台）。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Decade of opening</source>
            <translation>投产年代</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>all: {n} %</source>
            <translation>全部：{n} %</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Supply efficiency by decade, weighted by generation (n = {n} units).</source>
            <translation>按投产年代的供电效率，以发电量加权（n = {n} 台）。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>By size of unit (MW)</source>
            <translation>按机组容量等级（兆瓦）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>By technology</source>
            <translation>按机组技术</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>By cooling</source>
            <translation>按冷却方式</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Upgrade scenario</source>
            <translation>升级改造情景</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Benchmark</source>
            <translation>基准值</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Saving</source>
            <translation>节约量</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Σ MWh · (rate − benchmark) / 1000</source>
            <translation>Σ MWh ·（煤耗－标杆煤耗）÷ 1000</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>over the units that are upgraded and have a worse rate.</source>
            <translation>对煤耗劣于标杆的升级机组求和。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>Fuel of a unit</source>
            <translation>机组能耗</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>tce = MW · h · rate / 1000 + heat · heat rate / 1000</source>
            <translation>tce = MW · h · 煤耗 / 1000 + 供热量 · 供热煤耗 / 1000</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>rate in gce/kWh, or {n} / efficiency · 100 (GB/T 2589-2020); heat in GJ/a, heat rate in kgce/GJ.</source>
            <translation>煤耗 gce/kWh，或 {n} / 效率 · 100（GB/T 2589-2020）；供热量 GJ/a，供热煤耗 kgce/GJ。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>over the units that burn fuel for electricity.</source>
            <translation>对燃烧发电的机组求和。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>kg/TJ of the 2006 IPCC Guidelines, warming potentials of {gwp}; biogenic CO2 apart.</source>
            <translation>采用《2006年IPCC国家温室气体清单指南》kg/TJ 因子和 {gwp} 增温潜势；生物源二氧化碳另列。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/energy_page.py"/>
            <source>B fuel in t, S sulphur, k released share, e kg per t, η removed share; measured g/kWh go before.</source>
            <translation>B 燃料量（t），S 含硫率，k 释放率，e 产生系数（kg/t），η 去除率；有实测 g/kWh 时优先。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <source>Water intake of parks</source>
            <translation>园区取水</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <source>None of {n} intakes states its volume.</source>
            <translation>{n}个取水口均未填报取水量。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <source>The {parks} parks with intakes recorded take in {volume} million m³ a year; {surface} is surface water and {unusual} unconventional.</source>
            <translation>填报取水口的 {parks} 个园区年取水 {volume} 百万立方米，其中地表水 {surface}，非常规水源 {unusual}。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <source>Intakes</source>
            <translation>取水口</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <source>Volume</source>
            <translation>取水量</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <source>Surface water</source>
            <translation>地表水</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <source>Unconventional water</source>
            <translation>非常规水源</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <source>Of the national water use</source>
            <translation>占全国用水量</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <source>Share of the volume</source>
            <translation>取水量占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <source>Water intake by source (n = {n} intakes).</source>
            <translation>按水源的取水量（n = {n} 个取水口）。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <source>Water intake by reach (n = {n} intakes).</source>
            <translation>按河段的取水量（n = {n} 个取水口）。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <location filename="../../../processing/infrastructure/waterintake.py"/>
            <source>By source</source>
            <translation>按水源</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <source>The {n} parks that take in most</source>
            <translation>取水量最大的 {n} 个园区</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <source>Diversity of sources</source>
            <translation>水源多样性</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <source>p share of a source in the volume of a park or reach.</source>
            <translation>p 为某水源占园区或河段取水量的份额。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/intake_page.py"/>
            <source>Parks with intakes recorded</source>
            <translation>填报取水口的园区</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/page_words.py"/>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/page_words.py"/>
            <source>{year}s</source>
            <translation>{year}年代</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/page_words.py"/>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/page_words.py"/>
            <source>{read} rows were read, {skipped} of them not used.</source>
            <translation>读入 {read} 行，其中 {skipped} 行未采用。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/page_words.py"/>
            <source>{read} rows were read, {skipped} of them not used: they belong to none of the parks.</source>
            <translation>读入{read}行，其中{skipped}行不属于所列园区，未采用。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/rate_table.py"/>
            <source>Rates of coal-fired units</source>
            <translation>煤电机组供电煤耗对比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/rate_table.py"/>
            <source>Units that state a rate</source>
            <translation>填报煤耗或效率的机组数</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/rate_table.py"/>
            <source>Their rate</source>
            <translation>供电煤耗</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/rate_table.py"/>
            <source>National, of the class</source>
            <translation>同等级全国水平</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/rate_table.py"/>
            <source>Advanced, of the class</source>
            <translation>同等级先进水平</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/rate_table.py"/>
            <source>Units above the national rate</source>
            <translation>高于同等级全国水平的机组数</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/rate_table.py"/>
            <source>Supply rates by class, weighted by generation</source>
            <translation>各容量等级供电煤耗（按发电量加权）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/rate_table.py"/>
            <source>National mean of all thermal units: {rate} gce/kWh ({year}).</source>
            <translation>全国火电机组平均供电煤耗：{rate} 克标准煤/千瓦时（{year}年）。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/rate_table.py"/>
            <source>Rates of the class and of the nation are values of the factor file that have not been checked against their source; classes without an advanced rate have none there.</source>
            <translation>各等级水平和全国水平取自因子文件，未与原文核对；未列先进水平的等级，因子文件中没有该值。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Wastewater infrastructure of parks</source>
            <translation>园区污水处理设施</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>With a plant</source>
            <translation>建有设施</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Monitored online</source>
            <translation>在线监测</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>With a plant of their own</source>
            <translation>自建</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Share of the parks</source>
            <translation>园区占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Completion, monitoring and pattern by reach (n = {n} parks; the pattern of those with a plant).</source>
            <translation>各河段建成率、监测率和自建占比（n = {n} 个园区；自建占比以建有设施者为分母）。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Capacity of the plants</source>
            <translation>污水处理厂能力</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Discharge of the parks</source>
            <translation>园区废水排放</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Wastewater</source>
            <translation>废水</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Capacity and discharge by reach (n = {n} parks); two different systems, they do not balance.</source>
            <translation>各河段处理能力与排放（n = {n} 个园区）；两个系统，不能平衡。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Shares and removal by reach</source>
            <translation>各河段占比与去除率</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Capacity, discharge and pollutants by reach</source>
            <translation>各河段处理能力、排放与污染物</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Removal</source>
            <translation>去除率</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>q flow treated, in and out concentrations of a plant.</source>
            <translation>q 为处理水量，in、out 为进出水浓度。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Removal of COD</source>
            <translation>化学需氧量去除率</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Removal of ammonia nitrogen</source>
            <translation>氨氮去除率</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Water reclaimed</source>
            <translation>再生水利用率</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>share = Σ water reclaimed / Σ water treated</source>
            <translation>占比＝再生水量合计÷处理水量合计</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>over the plants that state both.</source>
            <translation>对两项均有填报的污水处理厂求和。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Industrial share</source>
            <translation>工业废水占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>s industrial share of the flow of a plant.</source>
            <translation>s 为一座厂的工业废水占比。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Of {parks} parks {complete} have a wastewater plant recorded and {monitored} are recorded as monitored online; {inside} of those with a plant have one of their own.</source>
            <translation>{parks} 个园区中，{complete} 填报了污水处理设施，{monitored} 填报已在线监测；填报设施的园区中 {inside} 为自建。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Of {parks} parks {complete} have a wastewater plant recorded and {monitored} are recorded as monitored online; whether the plants are their own is not known.</source>
            <translation>{parks}个园区中，{complete}填报了污水处理设施，{monitored}填报已在线监测；是否为园区自建不明。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Parks with a plant recorded</source>
            <translation>填报污水处理设施的园区占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Plants</source>
            <translation>污水处理厂</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <location filename="../../../processing/infrastructure/wastewater.py"/>
            <source>Plants inside parks</source>
            <translation>园内污水处理厂</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Treatment capacity</source>
            <translation>处理能力</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Plants that treat mixed sewage</source>
            <translation>混合处理的污水处理厂</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Water treated</source>
            <translation>处理水量</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Plants by process</source>
            <translation>按处理工艺</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/pages/wastewater_page.py"/>
            <source>Plants by decade of opening</source>
            <translation>按投运年代</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <source>Symbiosis pairs</source>
            <translation>基础设施共生配对</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <source>&lt;p&gt;Finds energy units and wastewater plants near enough to exchange heat, reclaimed water or sludge. Which kind can give which stream to which stands in a file of pair rules (resources/pairs/symbiosis.json; choose your own copy as Pair rules).&lt;/p&gt;&lt;p&gt;&lt;b&gt;Distance&lt;/b&gt;: the geodesic on the WGS 84 ellipsoid between the two points.&lt;/p&gt;&lt;p&gt;Method: Hao et al. 2022, Strategic Study of CAE 24(1), section 5.2.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Quantities&lt;/b&gt; of a year: what a provider has and a receiver needs, by the fields and factors of the rules (heat_gj, reclaim_td, flow_td, mw, hours, rate), shared out to the nearest first. Dry-cooled units, wind, sun and hydropower take no water, gas and oil units no sludge. Where a field is missing the amount is not known.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit of the method&lt;/b&gt;: near is not the same as feasible: temperatures, qualities and pipelines are not looked at; the factors are unverified.&lt;/p&gt;</source>
            <translation>&lt;p&gt;找出距离足以交换热能、再生水或污泥的能源机组和污水处理厂。何种设施可向何种设施供给何物，由配对规则文件规定（resources/pairs/symbiosis.json，可用自有副本作为配对规则）。&lt;/p&gt;&lt;p&gt;&lt;b&gt;距离&lt;/b&gt;：两点间 WGS 84 椭球面上的大地线。&lt;/p&gt;&lt;p&gt;方法：郝吉明等，2022，《中国工程科学》24(1)，5.2 节。&lt;/p&gt;&lt;p&gt;&lt;b&gt;数量&lt;/b&gt;：供方每年可供量与受方每年需求量，按规则所列字段和系数计算（heat_gj、reclaim_td、flow_td、mw、hours、rate），由近及远分配。空冷机组及风电、光伏、水电不用水，燃气、燃油机组不掺烧污泥。缺少字段的，数量不明。&lt;/p&gt;&lt;p&gt;&lt;b&gt;方法局限&lt;/b&gt;：距离近不等于可行，未考察温度、水质和管线条件；系数未经核实。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <source>Points with kind and fuel as in the inventory schema.</source>
            <translation>点图层，含清单结构中的机组类型和燃料。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <location filename="../../../processing/infrastructure/wastewater.py"/>
            <source>Wastewater plants</source>
            <translation>污水处理厂</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <source>Points as in the inventory schema.</source>
            <translation>点图层，同清单结构。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <source>Greatest distance (km)</source>
            <translation>最大距离（km）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <source>A rule of the file may have its own.</source>
            <translation>规则文件中的规则可另定距离。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <source>Your own copy of resources/pairs/symbiosis.json; by default that of the plugin.</source>
            <translation>resources/pairs/symbiosis.json 的自有副本；默认使用插件自带文件。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <source>A line from provider to receiver for each pair and stream.</source>
            <translation>每对设施、每种交换物一条由供给方到接受方的线。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <source>Pairs that a park gives to or takes from, those within it, streams and the nearest one.</source>
            <translation>园区参与的设施对、园区内部的设施对、交换物和最近距离。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/symbiosispairs.py"/>
            <source>What there is, what is needed and what could be exchanged a year of each stream, with the number of pairs and parks.</source>
            <translation>各交换物每年的可供量、需求量和可交换量，以及设施对数和园区数。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/wastewater.py"/>
            <source>Wastewater infrastructure</source>
            <translation>污水处理设施</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/wastewater.py"/>
            <source>&lt;p&gt;Describes the wastewater plants of parks: which parks have one and are monitored online, inside or outside the park, capacity, load, industrial share and removal of COD and ammonia nitrogen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Completion&lt;/b&gt; and &lt;b&gt;monitoring&lt;/b&gt; are shares of the parks read; a park is monitored when each of its plants is. &lt;b&gt;Inside&lt;/b&gt; is a share of the parks that have a plant.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Removal&lt;/b&gt; of a plant = 1 − outlet / inlet; means, and the industrial share, are weighted by flow: Σ flow · rate / Σ flow. Capacity in 10⁶ t/a = t/d · 365 / 10⁶; discharge, COD and ammonia nitrogen by reach are the parks' own figures.&lt;/p&gt;&lt;p&gt;Method: Hao et al. 2022, Strategic Study of CAE 24(1), Fig. 4.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit of the method&lt;/b&gt;: capacity of the plants and discharge of the parks are different systems and do not balance: plants also treat domestic sewage.&lt;/p&gt;</source>
            <translation>&lt;p&gt;描述园区污水处理厂：哪些园区建有设施并在线监测，自建或依托园外，处理能力、负荷率、工业废水占比，以及化学需氧量和氨氮去除率。&lt;/p&gt;&lt;p&gt;&lt;b&gt;建成率&lt;/b&gt;和&lt;b&gt;监测率&lt;/b&gt;以读入的园区为分母；园区的每座污水处理厂都在线监测才算已监测。&lt;b&gt;自建占比&lt;/b&gt;以有污水处理厂的园区为分母。&lt;/p&gt;&lt;p&gt;一座厂的&lt;b&gt;去除率&lt;/b&gt; = 1 − 出水 / 进水；平均去除率和工业废水占比按水量加权：Σ 水量 · 率 / Σ 水量。处理能力（10⁶ t/a）= t/d · 365 / 10⁶；各河段的废水、化学需氧量和氨氮排放取园区自身数据。&lt;/p&gt;&lt;p&gt;方法：郝吉明等，2022，《中国工程科学》24(1)，图4。&lt;/p&gt;&lt;p&gt;&lt;b&gt;方法局限&lt;/b&gt;：污水处理厂能力与园区废水排放是两个系统，不能平衡：污水处理厂还处理生活污水。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/wastewater.py"/>
            <source>One row per park; parks without a plant have 0 plants.</source>
            <translation>每个园区一行；没有污水处理厂的园区座数为 0。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/wastewater.py"/>
            <source>Shares of the parks, capacity, discharge and removal.</source>
            <translation>园区占比、处理能力、排放和去除率。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/wastewater.py"/>
            <source>Parks with a wastewater plant (share)</source>
            <translation>建有污水处理设施的园区占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/wastewater.py"/>
            <source>Parks monitored online (share)</source>
            <translation>在线监测的园区占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/wastewater.py"/>
            <source>Parks with a plant of their own (share)</source>
            <translation>自建污水处理厂的园区占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/wastewater.py"/>
            <source>Capacity (10⁶ t/a)</source>
            <translation>处理能力（10⁶ t/a）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/wastewater.py"/>
            <source>Industrial share of the flow</source>
            <translation>工业废水占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/wastewater.py"/>
            <source>Removal of COD (0–1)</source>
            <translation>化学需氧量去除率（0–1）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/wastewater.py"/>
            <source>Removal of ammonia nitrogen (0–1)</source>
            <translation>氨氮去除率（0–1）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/waterintake.py"/>
            <source>Water intake</source>
            <translation>取水结构</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/waterintake.py"/>
            <source>&lt;p&gt;Adds up the water that parks take in, by source, park and reach, and tells which share is surface water and which is unconventional (reclaimed water, rainwater, sea water; the list stands in resources/factors/water.json).&lt;/p&gt;&lt;p&gt;&lt;b&gt;Diversity&lt;/b&gt; of sources = −Σ p ln p (Shannon), p the share of each source in the volume.&lt;/p&gt;&lt;p&gt;Method: Hao et al. 2022, Strategic Study of CAE 24(1), Fig. 5.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit of the method&lt;/b&gt;: all rows are added up; where the layer holds several years, or intakes for drinking water, the log says so: filter the layer.&lt;/p&gt;</source>
            <translation>&lt;p&gt;按水源、园区和河段合计园区取水量，给出地表水和非常规水源（再生水、雨水、海水，名单见 resources/factors/water.json）的占比。&lt;/p&gt;&lt;p&gt;水源&lt;b&gt;多样性&lt;/b&gt; = −Σ p ln p（香农指数），p 为各水源占取水量的份额。&lt;/p&gt;&lt;p&gt;方法：郝吉明等，2022，《中国工程科学》24(1)，图5。&lt;/p&gt;&lt;p&gt;&lt;b&gt;方法局限&lt;/b&gt;：所有行都合计；图层含多个年份或生活饮用水取水口时日志会提示，请筛选图层。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/waterintake.py"/>
            <source>Water intakes</source>
            <translation>取水口</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/waterintake.py"/>
            <source>National water use (m³/a)</source>
            <translation>全国用水量（m³/a）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/waterintake.py"/>
            <source>The total is also given as a share of this volume.</source>
            <translation>合计另以占该量的份额给出。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/waterintake.py"/>
            <source>Volume and share of each source.</source>
            <translation>各水源的取水量和占比。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/waterintake.py"/>
            <source>Volume, share of unconventional water, diversity of sources.</source>
            <translation>取水量、非常规水源占比、水源多样性。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/waterintake.py"/>
            <source>The same by reach, with the number of parks.</source>
            <translation>各河段的同样结果和园区数。</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/waterintake.py"/>
            <source>Water taken in (m³/a)</source>
            <translation>取水量（m³/a）</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/waterintake.py"/>
            <source>Surface water (share)</source>
            <translation>地表水占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/waterintake.py"/>
            <source>Unconventional water (share)</source>
            <translation>非常规水源占比</translation>
        </message>
        <message>
            <location filename="../../../processing/infrastructure/waterintake.py"/>
            <source>Share of the national water use</source>
            <translation>占全国用水量的份额</translation>
        </message>
    </context>
</TS>
