<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ParkShore</name>
        <message>
            <location filename="../../../analysis/decision/ranking.py"/>
            <source>Criterion {criterion} holds an infinite value; correct it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/decision/ranking.py"/>
            <source>Criterion {criterion} has no value in {count} of {total} rows; fill them, or choose how missing values are treated.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/decision/scenarios.py"/>
            <source>{before} and {after} have neither option nor verdict in common; give two checked or two optioned layers.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/decision/scenarios.py"/>
            <source>{layer} holds the id {value} twice; give each site its own.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/decision/seal.py"/>
            <source>{file} carries no checksums of evidence sheets; choose a PDF made by Evidence sheets.</source>
            <translation>{file} 不含证据页校验和；请选择由“证据页”生成的 PDF。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/tables.py"/>
            <source>{file}: {path} holds {value}; give one of {choices}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/decision/tables.py"/>
            <source>{file}: {path} is missing; add it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/decision/tables.py"/>
            <source>{file}: {first} ({first_id}) and {second} ({second_id}) both fire for {values}; let only one of them.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/decision/weights.py"/>
            <source>Criterion {criterion} has the weight {value}; give 0 or more.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/decision/weights.py"/>
            <source>The weights of the criteria sum to 0; give at least one above 0.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/decision/weights.py"/>
            <source>Criterion {criterion} holds {value}; entropy weights need values of 0 or more: choose another weighting.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/decision/weights.py"/>
            <source>{count} criteria are too many to compare in pairs; use at most {most}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/decision/weights.py"/>
            <source>The pairwise matrix holds {values} values; {count} criteria need {count} rows and columns.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/decision/weights.py"/>
            <source>The pairwise matrix is not reciprocal: {first} against {second} is {value}, {second} against {first} is {inverse}; give values above 0 whose product is 1.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Chemical park check (model)</source>
            <translation>化工园区核查（模型）</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>&lt;p&gt;Does the whole check in one run, alone, in batch or inside a larger model: prepares the shoreline from raw water bodies, measures every park, draws the 1 km zone and tells the reach by province.&lt;/p&gt;&lt;p&gt;The verdicts are those of Shoreline distance check; the zone is for the map only, no verdict comes from it. See the help of the four steps for methods, law and limits.&lt;/p&gt;</source>
            <translation>&lt;p&gt;一次完成全部核查，可单独运行、批处理或用于更大的模型：由原始水体整理岸线，量测每个园区，绘制 1 公里管控带，并按省份给出河段。&lt;/p&gt;&lt;p&gt;判定结果与“岸线距离核查”一致；管控带仅用于制图，不产生判定。方法、法规与局限见四个步骤各自的帮助。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Prepare shoreline</source>
            <translation>整理岸线</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Shoreline distance check</source>
            <translation>岸线距离核查</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Checked parks</source>
            <translation>已核查园区</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Links to the shoreline</source>
            <translation>至岸线的连线</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Shoreline distance zones</source>
            <translation>岸线管控带</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>Shoreline zones</source>
            <translation>岸线管控带</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Classify upstream, midstream, downstream</source>
            <translation>划分上、中、下游</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Parks by reach</source>
            <translation>园区所属河段</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Parks, plants or outfalls</source>
            <translation>园区、企业或排污口</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Points, lines or polygons in any coordinate system.</source>
            <translation>任意坐标系的点、线或面。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Raw water bodies</source>
            <translation>原始水体</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Water polygons or river lines as they come from a map.</source>
            <translation>地图上原样的水域面或河流线。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Name field of the water bodies</source>
            <translation>水体名称字段</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Holds the rivers' names, by which main stem and class are told.</source>
            <translation>河流名称，据以判别干流和水体类别。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Features that are no water</source>
            <translation>非水体要素</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>An expression, such as "GBCODE" = 79200 for island polygons.</source>
            <translation>表达式，例如以 "GBCODE" = 79200 排除岛屿面。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Rule set</source>
            <translation>规则集</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Which law's distances are held against the parks.</source>
            <translation>以何种法规的距离核查园区。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>What the water bodies' edge is</source>
            <translation>水体边线的性质</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Where it is not stated, or lies riverward of the line the rule starts from, the note screening is set: such a line can show inside, never clear.</source>
            <translation>未说明，或位于规则起量线的临水一侧时，说明中标注 screening（初筛）：这样的线只能证明“在范围内”，不能证明“不在范围内”。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Province field</source>
            <translation>省份字段</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/chemical_park_check.py"/>
            <source>Names or codes of provinces, by which the reach is told.</source>
            <translation>省份名称或代码，据以判定河段。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>Evidence sheets</source>
            <translation>证据页</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>&lt;p&gt;Makes one A4 sheet for each site judged within or uncertain: a map of the site, the shoreline, the zone and the link with its length; coordinates, verdict, margin and uncertainty; the line the distance was measured from; the rule with its citation; sources, versions and parameters.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Seal&lt;/b&gt;: every sheet carries a SHA-256 over the rows it rests on: the site with its results and the shoreline features that the sheet shows. &lt;b&gt;Verify&lt;/b&gt; takes an earlier PDF, computes the sums again from the layers and tells which sheets no longer hold; a geometry moved by a metre is found.&lt;/p&gt;&lt;p&gt;Before printing, the stored distances are measured again: a site or shoreline that was edited after the check is named in the log and marked on its sheet.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a sheet documents a screening; it replaces neither a survey nor a decision of the authority. Maps are sketch maps (示意图).&lt;/p&gt;</source>
            <translation>&lt;p&gt;为每个判定为“限值内”或“不确定”的场地生成一页 A4：场地、岸线、管控带与连线（注明长度）的地图；坐标、判定、余量与不确定度；距离的起量线；规则及其出处；数据来源、软件版本与参数。&lt;/p&gt;&lt;p&gt;&lt;b&gt;封签&lt;/b&gt;：每页载有其所依据各行的 SHA-256：场地及其结果，以及页面所示的岸线要素。&lt;b&gt;校验&lt;/b&gt;读取以前的 PDF，依图层重新计算校验和，指出哪些页已不成立；图形移动 1 米即可发现。&lt;/p&gt;&lt;p&gt;打印前重新量测已存的距离：核查之后被改动的场地或岸线会写入日志，并在该页标明。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：证据页记录的是初筛结果，不能代替测绘，也不能代替主管部门的决定。地图均为示意图。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>The output of Shoreline distance check.</source>
            <translation>“岸线距离核查”的输出。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <location filename="../../../processing/decision/sheet_layout.py"/>
            <source>Shoreline</source>
            <translation>岸线</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>The shoreline the parks were checked against.</source>
            <translation>核查所用的岸线。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>Drawn behind the park; no figure comes from them.</source>
            <translation>绘于园区之下；不产生任何数据。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>Language of the sheets.</source>
            <translation>证据页的语言。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>Which sites</source>
            <translation>哪些场地</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>within and uncertain</source>
            <translation>限值内与不确定</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>selected</source>
            <translation>所选</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>Selected: those selected in the layer.</source>
            <translation>所选：图层中选中的要素。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>Decimals of coordinates</source>
            <translation>坐标小数位数</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>Rounds printed longitudes and latitudes, where exact places may not be published; empty prints them in full.</source>
            <translation>不得公布精确位置时，对打印的经纬度取舍；留空则完整打印。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>Sheets to verify</source>
            <translation>待校验的证据页</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>An earlier PDF, whose checksums are computed again.</source>
            <translation>以前生成的 PDF，将重新计算其校验和。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>Evidence sheets (PDF)</source>
            <translation>证据页（PDF）</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>One page per site.</source>
            <translation>每个场地一页。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>Sheets</source>
            <translation>页数</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>Verified sheets</source>
            <translation>校验一致页数</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>Changed sheets</source>
            <translation>已变动页数</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>No site of {layer} is to be shown; no PDF is made.</source>
            <translation>{layer} 中没有需要出具证据页的场地；未生成 PDF。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>The PDF could not be written to {path}; choose a folder you may write to.</source>
            <translation>无法将 PDF 写入 {path}；请选择有写入权限的文件夹。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/evidencesheets.py"/>
            <source>Sheet of {id}: the rows it rests on have changed or are gone; check again.</source>
            <translation>{id} 的证据页：所依据的行已变动或不存在；请重新核查。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/matrices.py"/>
            <source>{parameter} holds {count} cells; fill whole rows of {width}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/matrices.py"/>
            <source>{parameter} holds {value}; give a number.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Options for sites</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>&lt;p&gt;Proposes for each checked site an option: upgrade, relocate into an accredited park, transfer to another region, close, or no action. A decision table says which; for any combination of values at most one of its rules fires. The rule, its reason and the values it saw stand in the result.&lt;/p&gt;&lt;p&gt;The shipped table follows Hao et al. 2022, section 5.3, and the Yangtze River Protection Law: article 26 (what is barred within the limit), article 22 (no moving of heavily polluting firms to the upper and middle reaches), article 88 (removal and closure). Existing sites are not in breach of article 26; the relocation policy is for them.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a proposal for examination, never a decision. Values that are not known count as unknown, which the table treats on its own; areas that are not given are unknown.&lt;/p&gt;</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Checked sites</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Parks or enterprises from the shoreline distance check; all are kept.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Parks</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Gives a site what its own row lacks of accredited, reach, energy_cls and cod_cls, by park_id.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Decision table</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>paper and law</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>own file</source>
            <translation>自备文件</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Which rules lead to an option.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Own decision table</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>A JSON file as resources/decisions/paper_and_law.json in the plugin's folder.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Sensitive areas</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Polygons; a site that touches one is in it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Urban areas</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Polygons of built-up areas, as for sensitive ones.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Sites by option</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>The sites with option, rule and reason.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Upgrade</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Relocate</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Transfer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Close</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>No action</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>No rule</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>Decision table: {title} ({source})</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>The decision table is an own file: choose it as Own decision table.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>{layer} has no field park_id, by which sites and parks join.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/options.py"/>
            <source>{layer} has no field verdict; run Shoreline distance check first.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Rank parks by several criteria</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>&lt;p&gt;Ranks parks by several criteria and tells how firmly each rank stands when the weights were a little different.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Methods&lt;/b&gt;: TOPSIS (Hwang and Yoon 1981): vector normalisation, closeness d⁻/(d⁺ + d⁻), higher is better; VIKOR (Opricovic and Tzeng 2004): Q with v = 0.5, lower is better; weighted sum of min–max values, higher is better. Rank 1 is the best, ties share the lower rank.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Weights&lt;/b&gt;: given; equal; by entropy, w ∝ 1 + Σ p ln p / ln n with p = x/Σx; by pairwise comparison (AHP, Saaty 1980), with the consistency ratio CR; above 0.1 a warning names the three criteria that disagree most.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Stability&lt;/b&gt;: the weights are drawn anew from a Dirichlet distribution about them; &lt;i&gt;rank_p05&lt;/i&gt; and &lt;i&gt;rank_p95&lt;/i&gt; are the 5th and 95th percentile of the rank over the trials, &lt;i&gt;top10_sh&lt;/i&gt; the share of trials among the first ten.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a rank is relative to the parks that take part; it says nothing about the law.&lt;/p&gt;</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Parks or any other sites; all are kept.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Ranked parks</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>The parks with score, rank and its stability.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Weights of the criteria</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>A table with the weights used; they sum to 1.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Consistency ratio of the pairwise matrix</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Parks ranked</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Parks left out of the ranking</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Criterion “{name} {direction}” is not clear; give each field once, with + (more is better) or - (less is better).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Criteria</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Field</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>+ or -</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Weight</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>A field of numbers, + where more is better or - where less is better, and its weight; only the proportions of the weights count.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Weighting</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>as given</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>equal</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>entropy</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>pairwise comparison (AHP)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Where the weights come from.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Pairwise matrix</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>For AHP: rows and columns in the order of the criteria; how many times the criterion of the row matters as much as that of the column (1 to 9, or fractions such as 1/3).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Method</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>TOPSIS</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>VIKOR</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>weighted sum</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>How the criteria become one score.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Missing values</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>refuse</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>count as the worst</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>leave out of the ranking</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>What happens to parks that lack a value.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Trials</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>How often other weights are tried; 0 for none.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Seed</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>The same seed gives the same result.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Concentration of the weights</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>The higher, the nearer the tried weights are to the given ones: a weight w varies by √(w(1 − w)/(concentration + 1)).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>{layer} has no field {field} for a criterion; the closest name is {close}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>{count} rows of {layer} lack a value and are left out of the ranking.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>Consistency ratio {ratio}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/rank.py"/>
            <source>The pairwise matrix is not consistent (CR {ratio} is above 0.1); look again at {criteria}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Receiving parks</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>&lt;p&gt;Finds for each site that must move the nearest parks that could receive it: accredited chemical parks whose distance to the shoreline is greater than the limit. Distances are geodesic on the WGS 84 ellipsoid, between points on the surface where sites or parks are polygons. A site never goes to the park it is in.&lt;/p&gt;&lt;p&gt;Where the sites carry options only those to relocate or transfer count, else all. A park with an unknown value is no receiver and is counted; one whose carrying capacity is over is left out, one whose capacity is unknown stays and is noted.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: nearness and accreditation alone; land, products and permits are to be examined. Accreditation is granted and withdrawn by the provinces: the field must be of today.&lt;/p&gt;</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Carrying capacity</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>The output of Carrying capacity whose unit is the park's park_id.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Sites and receiving parks</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Lines from each site to its parks, the nearest first.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Sites with receiving parks</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>All sites with the number of parks found; empty for those that need not move.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Parks that can receive</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Parks with an unknown value</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Sites without a receiving park</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Sites</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Parks or enterprises, best with their options.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Id field of the sites</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Parks from the shoreline distance check, with chemical, accredited.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Id field of the parks</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Without it the number of the feature is its id.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Limit</source>
            <translation>限值</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Metres; a receiving park is farther from the shoreline.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Farthest park (km)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Parks farther from the site do not count.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Parks per site</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>How many parks a site gets at most.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Within the same province</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving.py"/>
            <source>Only parks of the site's province, by the field province of both layers.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving_inputs.py"/>
            <source>{count} parks of {layer} are no receivers because chemical, accredited or shore_m is empty.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving_inputs.py"/>
            <source>{count} parks of {layer} have no known carrying capacity.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/receiving_inputs.py"/>
            <source>{layer} has no field {field}, which receiving parks need; give a checked layer.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/scenarios.py"/>
            <source>Compare scenarios</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/scenarios.py"/>
            <source>&lt;p&gt;Holds two checked or optioned layers against each other, such as two limits, two rule sets or two years: for each site what it was, what it is, and which of its values changed.&lt;/p&gt;&lt;p&gt;Sites are joined by their id, never by the order of rows. A site of one layer alone is &lt;i&gt;gone&lt;/i&gt; or &lt;i&gt;added&lt;/i&gt;. Options are compared where both layers have them, else verdicts.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a site whose id changed counts as one gone and one added; a site without an id cannot be joined.&lt;/p&gt;</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/scenarios.py"/>
            <source>Before</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/scenarios.py"/>
            <source>The earlier, or the first scenario.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/scenarios.py"/>
            <source>After</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/scenarios.py"/>
            <source>The later, or the second scenario.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/scenarios.py"/>
            <source>Id field</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/scenarios.py"/>
            <source>The field of both layers by which a site is known.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/scenarios.py"/>
            <source>Comparison of scenarios</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/scenarios.py"/>
            <source>A table with one row per site.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/scenarios.py"/>
            <source>Sites in both that changed</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/scenarios.py"/>
            <source>Sites added</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/scenarios.py"/>
            <source>Sites gone</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/scenarios.py"/>
            <source>{layer} has no field {field} by which sites are joined; the closest name is {close}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_inputs.py"/>
            <source>{layer} has no field {field}; run Shoreline distance check on it first.</source>
            <translation>{layer} 没有字段 {field}；请先对其运行“岸线距离核查”。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_inputs.py"/>
            <source>Nothing is selected in {layer}; select sites.</source>
            <translation>{layer} 中没有选中任何要素；请选择场地。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_inputs.py"/>
            <source>{id}: site or shoreline was edited after the check, the stored distance no longer fits; run Shoreline distance check again.</source>
            <translation>{id}：核查之后场地或岸线被改动，已存距离不再相符；请重新运行“岸线距离核查”。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_layout.py"/>
            <source>Site</source>
            <translation>场地</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_layout.py"/>
            <source>Shortest line to the shoreline</source>
            <translation>至岸线的最短连线</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_layout.py"/>
            <source>Zone within the limit</source>
            <translation>限值内管控带</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>not stated</source>
            <translation>未说明</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>river management boundary</source>
            <translation>河道管理范围线</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>outer edge line</source>
            <translation>外缘边界线</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>water-side line</source>
            <translation>临水边界线</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>mapped water edge</source>
            <translation>图上水边线</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>Evidence: distance to the shoreline</source>
            <translation>证据页：距岸线距离</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>Made on {date}: {versions}</source>
            <translation>{date} 制作：{versions}</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>{verdict}: {distance} to the shoreline, limit {limit}</source>
            <translation>{verdict}：距岸线 {distance}，限值 {limit}</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>Uncertainty (95 %)</source>
            <translation>不确定度（95 %）</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>Measured from</source>
            <translation>距离起量线</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>Place of the site</source>
            <translation>场地位置</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>Nearest shoreline point</source>
            <translation>最近岸线点</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>Area within the limit</source>
            <translation>限值内面积</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source> (rounded)</source>
            <translation>（已取舍）</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>{law}, article {article} ({date})</source>
            <translation>《{law}》第{article}条（{date}）</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>The wording has not been verified.</source>
            <translation>文本未经核实。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>Screening on the data given; it replaces neither a survey nor a decision of the authority. Sketch map (示意图).</source>
            <translation>基于所给数据的初筛，不能代替测绘，也不能代替主管部门的决定。示意图。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>EDITED SINCE THE CHECK: the figures no longer fit the geometry; check again.</source>
            <translation>核查之后已被改动：数据与图形不再相符，请重新核查。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/sheet_texts.py"/>
            <source>Sites: {parks}, source {src}, accuracy {acc}. Shoreline: {shoreline}, map scale {scale}. Check: {told}</source>
            <translation>场地：{parks}，来源 {src}，精度 {acc}。岸线：{shoreline}，地图比例尺 {scale}。核查参数：{told}</translation>
        </message>
    </context>
</TS>
