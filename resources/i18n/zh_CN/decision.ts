<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ParkShore</name>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>Report on green development every year</source>
            <translation>建立绿色发展年度报告制度</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>figures of the year are missing</source>
            <translation>当年数据有缺项</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>Replace small coal-fired units by large, efficient or clean ones</source>
            <translation>以大容量、高效或清洁机组替代小型煤电机组</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>coal-fired units below 30 MW are recorded</source>
            <translation>填报有30兆瓦以下煤电机组</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>Raise the efficiency of coal-fired units</source>
            <translation>提高煤电机组效率</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>coal-fired units state a rate worse than the national mean</source>
            <translation>煤电机组填报的供电煤耗高于全国平均</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>Save energy and raise its productivity</source>
            <translation>节约能源，提高能源产出率</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>energy productivity is low</source>
            <translation>能源产出率低</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>Join energy and environmental infrastructure: heat, reclaimed water, sludge</source>
            <translation>构建能源基础设施与环境基础设施共生：热能、再生水、污泥</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>units and plants are near enough to exchange</source>
            <translation>机组与污水处理厂距离可供交换</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>Open up new sources of water</source>
            <translation>开拓非常规水源</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>wastewater plants are recorded and none of them reclaims water</source>
            <translation>填报的污水处理厂均无再生水</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>Monitor the treatment of wastewater online</source>
            <translation>污水处理在线监测</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>a wastewater plant is recorded as not monitored online</source>
            <translation>有污水处理厂填报为未在线监测</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>Discharge less for what is produced</source>
            <translation>降低污染物排放强度</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>COD intensity is high</source>
            <translation>化学需氧量排放强度高</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>One outfall for each park, monitored</source>
            <translation>一园一口，在线监测</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>several, unmonitored or direct outfalls are recorded</source>
            <translation>填报有多个、未监测或直排的排污口</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>Keep chemical industry in recognised chemical parks</source>
            <translation>化工产业进入认定的化工园区</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>chemical park, recognition not recorded at the end of the year</source>
            <translation>化工园区，年末未填报认定</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>Keep emergency plans and drill them</source>
            <translation>编制应急预案并开展演练</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>chemical park, no drill recorded</source>
            <translation>化工园区，未填报演练</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>Discharge less of what is poisonous</source>
            <translation>削减有毒有害污染物</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>chemical park, heavy metals or volatile organic compounds are recorded</source>
            <translation>化工园区，填报有重金属或挥发性有机物排放</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>Upgrade, relocate, transfer or close sites near the shoreline</source>
            <translation>临近岸线的场地改造、搬迁、转移或关闭</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/annual/recommendations.py"/>
            <source>the decision table proposes an action</source>
            <translation>决策表提出处置建议</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/criteria_weights.py"/>
            <source>Criterion {criterion} has the weight {value}; give 0 or more.</source>
            <translation>准则{criterion}的权重为{value}；请给出不小于0的数。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/criteria_weights.py"/>
            <source>The weights of the criteria sum to 0; give at least one above 0.</source>
            <translation>各准则权重之和为0；请至少给出一个大于0的权重。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/criteria_weights.py"/>
            <source>Criterion {criterion} holds {value}; entropy weights need values of 0 or more: choose another weighting.</source>
            <translation>准则{criterion}含有值{value}；熵权法要求数值不小于0：请改用其他赋权方式。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/criteria_weights.py"/>
            <source>{count} criteria are too many to compare in pairs; use at most {most}.</source>
            <translation>{count}个准则过多，无法两两比较；请不超过{most}个。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/criteria_weights.py"/>
            <source>The pairwise matrix holds {values} values; {count} criteria need {count} rows of {count} values.</source>
            <translation>判断矩阵含有{values}个值；{count}个准则需要{count}行，每行{count}个值。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/criteria_weights.py"/>
            <source>The pairwise matrix is not reciprocal: {first} against {second} is {value}, {second} against {first} is {inverse}; give values above 0 whose product is 1.</source>
            <translation>判断矩阵不互反：{first}对{second}为{value}，{second}对{first}为{inverse}；请给出大于0且乘积为1的值。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/decision_tables.py"/>
            <source>{file}: {path} holds {value}; give one of {choices}.</source>
            <translation>{file}：{path}的值为{value}；请从{choices}中选择。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/decision_tables.py"/>
            <source>{file}: {path} is missing; add it.</source>
            <translation>{file}：缺少{path}；请补充。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/decision_tables.py"/>
            <source>{file}: {first} ({first_id}) and {second} ({second_id}) both fire for {values}; let only one of them.</source>
            <translation>{file}：当{values}时，{first}（{first_id}）与{second}（{second_id}）同时触发；请只保留其一。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/decision_tables.py"/>
            <source>The decision table is an own file: choose it as Own decision table.</source>
            <translation>决策表为自备文件：请在“自备决策表”中选择。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/evidence/closed_round.py"/>
            <source>{file} was changed since the round was closed.</source>
            <translation>{file} 在定稿之后被更改。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/evidence/closed_round.py"/>
            <source>{file} is missing.</source>
            <translation>缺少 {file}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/evidence/closed_round.py"/>
            <source>{file} does not belong to the round.</source>
            <translation>{file} 不属于本轮。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/evidence/closed_round.py"/>
            <source>{file}: the version before it is not the one that it follows.</source>
            <translation>{file}：上一版本已不是其所承接的版本。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/evidence/closed_round.py"/>
            <source>The name {name} cannot be a folder's; leave out / and signs like it, dots at the end, and keep below {most} letters.</source>
            <translation>名称 {name} 不能用作文件夹名：请去掉 / 之类的符号和末尾的句点，并不超过 {most} 个字。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/evidence/closed_round.py"/>
            <source>{name} is closed as version {number}; a correction is a new version and needs its reason.</source>
            <translation>{name} 已定稿为第 {number} 版；更正须形成新版本，并写明理由。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/evidence/closed_round.py"/>
            <source>{folder} is no closed round: it has no {manifest} of one; choose the folder of a version.</source>
            <translation>{folder} 不是定稿文件夹：其中没有定稿的 {manifest}，请选择某一版本的文件夹。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/evidence/evidence_sheets.py"/>
            <source>Sheet of {id}: the rows it rests on have changed or are gone; check again.</source>
            <translation>{id} 的证据页：所依据的行已变动或不存在；请重新核查。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/evidence/evidence_sheets.py"/>
            <source>{id}: site or shoreline was edited after the check, the stored distance no longer fits; run Shoreline distance check again.</source>
            <translation>{id}：核查之后场地或岸线被改动，已存距离不再相符；请重新运行“岸线距离核查”。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/evidence/evidence_sheets.py"/>
            <source>No site of {layer} is to be shown; no PDF is made.</source>
            <translation>{layer} 中没有需要出具证据页的场地；未生成 PDF。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/evidence/evidence_sheets.py"/>
            <source>Nothing is selected in {layer}; select sites.</source>
            <translation>{layer} 中没有选中任何要素；请选择场地。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/evidence/pdf_seal.py"/>
            <source>{file} carries no checksums of evidence sheets; choose a PDF made by Evidence sheets.</source>
            <translation>{file} 不含证据页校验和；请选择由“证据页”生成的 PDF。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/option_proposals.py"/>
            <location filename="../../../analysis/decision/relocation/receiver_search.py"/>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>As of {date}</source>
            <translation>基准日期 {date}</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/option_proposals.py"/>
            <source>{layer} has no field park_id, by which sites and parks join.</source>
            <translation>{layer}没有用于关联场地与园区的字段park_id。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/option_proposals.py"/>
            <source>{layer} holds the park {value} twice; keep one row of each park.</source>
            <translation>{layer}中园区{value}出现两次；每个园区请只保留一行。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/option_proposals.py"/>
            <source>{count} rows of {sites} name a park that {parks} lacks (first: {park}).</source>
            <translation>{sites}中有{count}行的园区在{parks}中不存在（首个：{park}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/option_remarks.py"/>
            <source>Field {field} of {layer} holds {values}, which is no date: taken as unknown.</source>
            <translation>{layer} 的字段 {field} 含有 {values}，不是日期：按未知处理。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/option_remarks.py"/>
            <source>The sites have no field {field}: none counts as such a one.</source>
            <translation>场地没有字段{field}：均视为不属此类。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/option_remarks.py"/>
            <source>{day} is before {start}, from which the decision table's law binds: the options say what would follow from it.</source>
            <translation>{day}早于决策表所依据法律的施行日期{start}：处置方式仅表示按该法将如何处置。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/park_ranking.py"/>
            <source>Consistency ratio {ratio}</source>
            <translation>一致性比率{ratio}</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/park_ranking.py"/>
            <source>The pairwise matrix is not consistent (CR {ratio} is above 0.1); look again at {criteria}.</source>
            <translation>判断矩阵不一致（CR为{ratio}，大于0.1）；请复核{criteria}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/park_ranking.py"/>
            <source>{count} rows of {layer} lack a value and are left out of the ranking.</source>
            <translation>{layer}中有{count}行缺值，未参与排序。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/park_ranking.py"/>
            <source>{count} rows of {layer} lack a value: it counts as the worst.</source>
            <translation>{layer}中有{count}行缺值，按最差值计。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/ranking.py"/>
            <source>Criterion {criterion} holds an infinite value; correct it.</source>
            <translation>准则{criterion}含有无穷大值；请更正。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/ranking.py"/>
            <source>Criterion {criterion} has no value in {count} of {total} rows; fill them, or choose how missing values are treated.</source>
            <translation>准则{criterion}在{total}行中有{count}行缺值；请补全，或选择缺失值的处理方式。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/relocation/receiver_search.py"/>
            <source>{layer} has no field {field}; give the result of Carrying capacity whose units are the park ids.</source>
            <translation>{layer}没有字段{field}；请给出“水环境承载能力”的结果，其单元为园区编号。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/relocation/receiver_search.py"/>
            <source>{count} parks of {layer} have no known carrying capacity.</source>
            <translation>{layer}中有{count}个园区承载力未知。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/relocation/receiver_search.py"/>
            <source>{layer} has no field {field}: the safety risk level of the receiving parks is not known.</source>
            <translation>{layer}没有字段{field}：承接园区的安全风险等级不明。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/relocation/receiver_search.py"/>
            <source>{count} parks of {layer} are no receivers because it is not known whether they are chemical, accredited, open and beyond the limit.</source>
            <translation>{layer} 中有 {count} 个园区因是否为化工园区、是否经认定、是否仍在运行或是否位于限值外不明，不作为承接园区。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/relocation/relocation_places.py"/>
            <source>{layer}: no province is named by {values}.</source>
            <translation>{layer}：{values}不是省份名称。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/relocation/relocation_places.py"/>
            <source>{layer} has no field {field}, which receiving parks need; give a checked layer.</source>
            <translation>{layer}没有承接园区所需的字段{field}；请给出已核查的图层。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/scenario_comparison.py"/>
            <source>{before} and {after} have neither option nor verdict in common; give two checked or two optioned layers.</source>
            <translation>{before}与{after}没有共同的option或verdict字段；请给出两个已核查或两个已有处置方式的图层。</translation>
        </message>
        <message>
            <location filename="../../../analysis/decision/scenario_comparison.py"/>
            <source>{layer} holds the id {value} twice; give each site its own.</source>
            <translation>{layer}中编号{value}出现两次；请使每个场地编号唯一。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/comparescenarios.py"/>
            <source>Compare scenarios</source>
            <translation>情景比较</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/comparescenarios.py"/>
            <source>&lt;p&gt;Holds two checked or optioned layers against each other, such as two limits, two rule sets or two years: for each site what it was, what it is, and which of its values changed.&lt;/p&gt;&lt;p&gt;Sites are joined by their id, never by the order of rows. A site of one layer alone is &lt;i&gt;gone&lt;/i&gt; or &lt;i&gt;added&lt;/i&gt;. Options are compared where both layers have them, else verdicts. &lt;i&gt;changed&lt;/i&gt; is 1 where they differ and where a site is gone or added; CHANGED counts these rows.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a site whose id changed counts as one gone and one added; a site without an id cannot be joined.&lt;/p&gt;</source>
            <translation>&lt;p&gt;比较两个已核查或已有处置方式的图层，例如两个限值、两个规则集或两个年份：列出每个场地此前与现在的结果以及发生变化的取值。&lt;/p&gt;&lt;p&gt;场地按编号关联，绝不按行序。仅在一个图层中出现的场地为&lt;i&gt;gone&lt;/i&gt;（消失）或&lt;i&gt;added&lt;/i&gt;（新增）。两个图层都有处置方式时比较处置方式，否则比较判定。两者不同以及场地消失或新增时，&lt;i&gt;changed&lt;/i&gt;为1；CHANGED为这些行的数量。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：编号改变的场地计为一个消失、一个新增；没有编号的场地无法关联。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/comparescenarios.py"/>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>Before</source>
            <translation>此前</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/comparescenarios.py"/>
            <source>The earlier, or the first scenario.</source>
            <translation>较早的或第一个情景。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/comparescenarios.py"/>
            <source>After</source>
            <translation>此后</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/comparescenarios.py"/>
            <source>The later, or the second scenario.</source>
            <translation>较晚的或第二个情景。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/comparescenarios.py"/>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>Id field</source>
            <translation>编号字段</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/comparescenarios.py"/>
            <source>The field of both layers by which a site is known.</source>
            <translation>两个图层中用于识别场地的字段。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/comparescenarios.py"/>
            <source>Comparison of scenarios</source>
            <translation>情景比较结果</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/comparescenarios.py"/>
            <source>A table with one row per site.</source>
            <translation>每个场地一行的表。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/comparescenarios.py"/>
            <source>Sites changed, added or gone</source>
            <translation>变化、新增或消失的场地数</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/comparescenarios.py"/>
            <source>Sites added</source>
            <translation>新增场地数</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/comparescenarios.py"/>
            <source>Sites gone</source>
            <translation>消失场地数</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/comparescenarios.py"/>
            <source>{layer} has no field {field} by which sites are joined; {hint}.</source>
            <translation>{layer}没有用于关联场地的字段{field}；{hint}。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/matrices.py"/>
            <source>{parameter} holds {count} cells; fill whole rows of {width}.</source>
            <translation>{parameter}有{count}个单元格；请按每行{width}个填满。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/matrices.py"/>
            <source>{parameter} holds {value}; give a number.</source>
            <translation>{parameter}含有{value}；请填写数字。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Rank parks by several criteria</source>
            <translation>园区多准则排序</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>&lt;p&gt;Ranks parks by several criteria and tells how firmly each rank stands when the weights were a little different.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Methods&lt;/b&gt;: TOPSIS (Hwang and Yoon 1981): vector normalisation, closeness d⁻/(d⁺ + d⁻), higher is better; VIKOR (Opricovic and Tzeng 2004): Q with v = 0.5, lower is better; weighted sum of min–max values, higher is better. Rank 1 is the best, ties share the lower rank.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Weights&lt;/b&gt;: given; equal; by entropy, w ∝ 1 + Σ p ln p / ln n with p = x/Σx; by pairwise comparison (AHP, Saaty 1980), with the consistency ratio CR; above 0.1 a warning names the three criteria that disagree most.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Stability&lt;/b&gt;: the weights are drawn anew from a Dirichlet distribution about them; &lt;i&gt;rank_p05&lt;/i&gt; and &lt;i&gt;rank_p95&lt;/i&gt; are the 5th and 95th percentile of the rank over the trials, &lt;i&gt;top10_sh&lt;/i&gt; the share of trials among the first ten.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a rank is relative to the parks that take part; it says nothing about the law.&lt;/p&gt;</source>
            <translation>&lt;p&gt;按多个准则对园区排序，并说明权重略有变化时各名次的稳定程度。&lt;/p&gt;&lt;p&gt;&lt;b&gt;方法&lt;/b&gt;：TOPSIS（Hwang和Yoon，1981）：向量归一化，贴近度d⁻/(d⁺ + d⁻)，越大越好；VIKOR（Opricovic和Tzeng，2004）：v = 0.5的Q值，越小越好；极差归一化加权和，越大越好。第1名最优，并列者取靠前名次。&lt;/p&gt;&lt;p&gt;&lt;b&gt;权重&lt;/b&gt;：给定；等权；熵权，w ∝ 1 + Σ p ln p / ln n，其中p = x/Σx；两两比较（层次分析法AHP，Saaty，1980），并给出一致性比率CR；大于0.1时警告并指出最不一致的三个准则。&lt;/p&gt;&lt;p&gt;&lt;b&gt;稳定性&lt;/b&gt;：在给定权重附近按狄利克雷分布重新抽取权重；&lt;i&gt;rank_p05&lt;/i&gt;和&lt;i&gt;rank_p95&lt;/i&gt;为各次试验名次的5%和95%分位，&lt;i&gt;top10_sh&lt;/i&gt;为进入前十的试验占比。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：名次只相对于参与排序的园区，与法律判定无关。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <location filename="../../../processing/report/sections/report_research.py"/>
            <source>Parks</source>
            <translation>园区</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Parks or any other sites; all are kept.</source>
            <translation>园区或其他场地；全部保留。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Ranked parks</source>
            <translation>园区排序结果</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>The parks with score, rank and its stability.</source>
            <translation>带有得分、名次及其稳定性的园区。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Weights of the criteria</source>
            <translation>准则权重</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>A table with the weights used; they sum to 1. consistent is 0 where the consistency ratio of a pairwise matrix is above 0.1.</source>
            <translation>所用权重表，合计为1。判断矩阵一致性比率大于0.1时，consistent 为0。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Consistency ratio of the pairwise matrix</source>
            <translation>判断矩阵的一致性比率</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Parks ranked</source>
            <translation>参与排序的园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Parks left out of the ranking</source>
            <translation>未参与排序的园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Criteria</source>
            <translation>准则</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>+ or -</source>
            <translation>+或-</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>A field of numbers, + where more is better or - where less is better, and its weight; only the proportions of the weights count.</source>
            <translation>数值字段，越大越好填+，越小越好填-，以及权重；只有权重之间的比例起作用。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Weighting</source>
            <translation>赋权方式</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Where the weights come from.</source>
            <translation>权重的来源。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>as given</source>
            <translation>按给定值</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>equal</source>
            <translation>同等重要</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>entropy</source>
            <translation>熵权</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>pairwise comparison (AHP)</source>
            <translation>两两比较（层次分析法）</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Pairwise matrix</source>
            <translation>判断矩阵</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>For AHP: rows and columns in the order of the criteria; how many times the criterion of the row matters as much as that of the column (1 to 9, or fractions such as 1/3). Columns beyond the criteria stay empty.</source>
            <translation>用于层次分析法：行、列按准则顺序排列；行准则相对列准则的重要程度（1至9，或1/3等分数）。超出准则数的列留空。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>How the criteria become one score.</source>
            <translation>各准则合成一个得分的方法。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>TOPSIS</source>
            <translation>TOPSIS（优劣解距离法）</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>VIKOR</source>
            <translation>VIKOR（多准则妥协解排序法）</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>weighted sum</source>
            <translation>加权和</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Missing values</source>
            <translation>缺失值</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>What happens to parks that lack a value.</source>
            <translation>对缺值园区的处理方式。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>refuse</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>count as the worst</source>
            <translation>按最差值计</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>leave out of the ranking</source>
            <translation>不参与排序</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Trials</source>
            <translation>试验次数</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>How often other weights are tried; 0 for none.</source>
            <translation>试用其他权重的次数；0为不试。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>The same seed gives the same result.</source>
            <translation>相同种子得到相同结果。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Concentration of the weights</source>
            <translation>权重集中度</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>The higher, the nearer the tried weights are to the given ones: a weight w varies by √(w(1 − w)/(concentration + 1)).</source>
            <translation>数值越大，试用权重越接近给定权重：权重w的标准差为√(w(1 − w)/(集中度 + 1))。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Criterion “{name} {direction}” is not clear; give each field once, with + (more is better) or - (less is better).</source>
            <translation>准则“{name} {direction}”不明确；每个字段只给一次，并注明+（越大越好）或-（越小越好）。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>Weights by pairwise comparison need the {parameter}; fill in its {count} × {count} cells.</source>
            <translation>按两两比较确定权重需要{parameter}，请填写其 {count} × {count} 个单元格。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/rankparks.py"/>
            <source>{layer} has no field {field} for a criterion; {hint}.</source>
            <translation>{layer}没有准则所用的字段{field}；{hint}。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>Receiving parks</source>
            <translation>承接园区</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>&lt;p&gt;Finds for each site that must move the nearest parks that could receive it: accredited chemical parks that lie beyond the limit: their distance to the shoreline is greater and the verdict of the check, where they have one, is outside. A park within the limit that has land beyond it counts and is named in &lt;i&gt;recv_note&lt;/i&gt;; one whose verdict is uncertain is none. Distances are geodesic on the WGS 84 ellipsoid, between points on the surface where sites or parks are polygons. A site never goes to the park it is in, by park_id or by the ground they share.&lt;/p&gt;&lt;p&gt;Where the sites carry options only those to relocate or transfer count, else all. A park with an unknown value is no receiver and is counted; one whose carrying capacity is over or that has closed (a date that has come in its field &lt;i&gt;closed&lt;/i&gt;) is left out, one whose capacity is unknown stays and is noted. Accreditation counts on the day given, by &lt;i&gt;accredited&lt;/i&gt;, &lt;i&gt;accr_from&lt;/i&gt;, &lt;i&gt;accr_to&lt;/i&gt; and &lt;i&gt;recog_st&lt;/i&gt;: one that has ended, not begun or been withdrawn is none, one under rectification is not known to last. A park of the safety risk levels A and B (&lt;i&gt;risk_lvl&lt;/i&gt;) takes in nothing; one whose level is not known stays and is named.&lt;/p&gt;&lt;p&gt;Article 22 bars moving heavily polluting firms to the upper and middle reaches: for a site that says yes in its field &lt;i&gt;heavy&lt;/i&gt; a park of a reach above its own is none. Where that is not known the note &lt;i&gt;recv_note&lt;/i&gt; says so. A park upstream within the site's own reach stays and is named there, where both have &lt;i&gt;chain_km&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: nearness and accreditation alone; land, products and permits are to be examined; for deliberation, no enforcement.&lt;/p&gt;</source>
            <translation>&lt;p&gt;为每个须搬迁的场地查找可承接的最近园区：位于限值之外的认定化工园区，即距岸线大于限值、且判定（如有）为限值外。限值内但有部分土地位于限值外的园区也计入，并在&lt;i&gt;recv_note&lt;/i&gt;中列明；判定为待核实的园区不计。距离为 WGS 84 椭球面上的测地线长度，场地或园区为面时取面上的点。无论按 park_id 还是按所占土地，场地都不会被安排到其所在的园区。&lt;/p&gt;&lt;p&gt;场地带有处置方式时只计搬迁和转移的，否则计全部。有取值不明的园区不作为承接园区并计数；承载能力已超载或已关闭（字段&lt;i&gt;closed&lt;/i&gt;的日期已到）的园区不计，承载能力不明的保留并注明。园区认定以所给日期为准，依据&lt;i&gt;accredited&lt;/i&gt;、&lt;i&gt;accr_from&lt;/i&gt;、&lt;i&gt;accr_to&lt;/i&gt;、&lt;i&gt;recog_st&lt;/i&gt;：已到期、尚未开始或已取消的认定不算认定，整改中的认定视为不明。安全风险等级（&lt;i&gt;risk_lvl&lt;/i&gt;）为A、B级的园区不承接；等级不明的保留并列明。&lt;/p&gt;&lt;p&gt;第二十二条禁止重污染企业向中上游转移：字段&lt;i&gt;heavy&lt;/i&gt;为“是”的场地，不向其所在河段以上的园区转移；是否重污染不明的，在&lt;i&gt;recv_note&lt;/i&gt;中注明。同一河段内位于上游的园区保留，双方均有&lt;i&gt;chain_km&lt;/i&gt;的，在其中列明。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：仅考虑远近和认定情况；土地、产品和许可须另行审查；供研判，不作为执法依据。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <location filename="../../../processing/evidence/worklist.py"/>
            <location filename="../../../processing/handover/drawn_layers.py"/>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <location filename="../../../processing/handover/printmap.py"/>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>Sites</source>
            <translation>场地</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>Parks or enterprises, best with their options.</source>
            <translation>园区或企业，最好带有处置方式。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>Id field of the sites</source>
            <translation>场地编号字段</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Checked parks</source>
            <translation>已核查园区</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>Parks from the shoreline distance check, with chemical, accredited.</source>
            <translation>岸线距离核查输出的园区，含chemical和accredited字段。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>Id field of the parks</source>
            <translation>园区编号字段</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>Limit</source>
            <translation>限值</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>Metres; a receiving park is farther from the shoreline.</source>
            <translation>单位为米；承接园区距岸线大于该值。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>Farthest park (km)</source>
            <translation>最远园区距离（km）</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>Parks farther from the site do not count.</source>
            <translation>距场地更远的园区不计。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>Parks per site</source>
            <translation>每个场地的园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>How many parks a site gets at most.</source>
            <translation>每个场地最多列出的园区数。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>Within the same province</source>
            <translation>限于同省</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>Only parks of the site's province, by the field province of both layers.</source>
            <translation>仅限场地所在省份的园区，按两个图层的province字段判断。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>Carrying capacity</source>
            <translation>纳污能力</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>The output of Carrying capacity whose unit is the park's park_id.</source>
            <translation>承载力算法的输出，其单元为园区的park_id。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>The day for accreditation and closure; empty is today.</source>
            <translation>判断认定与关闭所依据的日期；留空为当天。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>Sites and receiving parks</source>
            <translation>场地与承接园区连线</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>Lines from each site to its parks, the nearest first.</source>
            <translation>自场地至各承接园区的连线，由近及远。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>Sites with receiving parks</source>
            <translation>场地承接结果</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>All sites with the number of parks found; empty for those that need not move.</source>
            <translation>全部场地及其可承接园区数；无需搬迁者为空。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>Parks that can receive</source>
            <translation>可承接园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>Parks with an unknown value</source>
            <translation>取值未知的园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>Sites without a receiving park</source>
            <translation>无承接园区的场地数</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/receivingparks.py"/>
            <source>Without it the number of the feature is its id.</source>
            <translation>未指定时以要素编号为准。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Options for sites</source>
            <translation>场地处置方式</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>&lt;p&gt;Proposes for each checked site an option: upgrade, relocate into an accredited park, transfer to another region, close, check the date of approval, or no action. A decision table says which; for any combination of values at most one of its rules fires. The rule, its reason and the values it saw stand in the result.&lt;/p&gt;&lt;p&gt;The shipped table follows Hao et al. 2022, section 5.3, and the Yangtze River Protection Law: article 26 (what is barred within the limit), article 22 (no moving of heavily polluting firms to the upper and middle reaches), article 66 (local governments speed the relocation and conversion of hazardous-chemical producers in key areas), article 88 (removal and closure). Article 26 bars building and enlarging: a site approved before 1 March 2021 is an existing one, whenever it opened; only a date of approval after it (field &lt;i&gt;approved&lt;/i&gt;: 环评批复, 核准 or 备案) leads to &lt;i&gt;close&lt;/i&gt; by the law; the paper closes small existing sites too, where much COD or little output speaks against them, and those in sensitive areas. Where neither it nor an opening before that day is known the option is to check the date of approval. Existing sites are not in breach of article 26; the relocation policy is for them. A key monitoring site (&lt;i&gt;key_site&lt;/i&gt;, 化工重点监测点) may improve where it stands. Existing tailings ponds move nowhere: they may be altered for better safety or ecology, not enlarged.&lt;/p&gt;&lt;p&gt;Options are for sites that a rule speaks of. What is not known never closes a site and never clears it: the reason names it. Accreditation counts on the day given, by &lt;i&gt;accredited&lt;/i&gt;, &lt;i&gt;accr_from&lt;/i&gt;, &lt;i&gt;accr_to&lt;/i&gt; and &lt;i&gt;recog_st&lt;/i&gt;: a withdrawn recognition is none, one under rectification is not known to last; a site that has closed by then, or says yes in its field &lt;i&gt;closed&lt;/i&gt;, needs no action.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a proposal for deliberation, no enforcement (供研判，不作为执法依据). Areas that are not given are unknown.&lt;/p&gt;</source>
            <translation>&lt;p&gt;为每个已核查的场地提出处置方式：改造提升、迁入认定化工园区、向其他地区转移、关闭、核查批复日期或无需处置。由决策表确定；任一取值组合至多适用一条规则。结果中列有规则、理由及所依据的取值。&lt;/p&gt;&lt;p&gt;内置决策表依据郝等（2022）第5.3节和长江保护法：第二十六条（限值内禁止事项）、第二十二条（禁止重污染企业向中上游转移）、第六十六条（地方人民政府加快重点地区危险化学品生产企业搬迁改造）、第八十八条（拆除、关闭）。第二十六条禁止的是新建、扩建：2021年3月1日前已批复的，无论何时投产均属既有场地；只有批复日期（字段&lt;i&gt;approved&lt;/i&gt;：环评批复、核准或备案）在此之后的才依法提出&lt;i&gt;关闭&lt;/i&gt;；论文另建议关闭COD排放强度高或产出率低的规模以下既有场地及敏感区内的既有场地。既无批复日期、又不能确认在该日之前投产的，提出核查批复日期。既有场地不违反第二十六条，适用搬迁改造政策。化工重点监测点（&lt;i&gt;key_site&lt;/i&gt;）可就地改造提升。既有尾矿库不搬迁：可以提升安全、生态环境保护水平为目的改建，不得扩建。&lt;/p&gt;&lt;p&gt;处置方式仅针对规则所涉及的场地。不明事项既不导致关闭，也不导致无需处置，理由中会写明。园区认定以所给日期为准，依据&lt;i&gt;accredited&lt;/i&gt;、&lt;i&gt;accr_from&lt;/i&gt;、&lt;i&gt;accr_to&lt;/i&gt;、&lt;i&gt;recog_st&lt;/i&gt;：已取消的认定不算认定，整改中的认定视为不明；届时已关闭或字段&lt;i&gt;closed&lt;/i&gt;为“是”的场地无需处置。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：供研判，不作为执法依据。未给出的区域视为不明。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <location filename="../../../processing/evidence/worklist.py"/>
            <location filename="../../../processing/handover/closeround.py"/>
            <location filename="../../../processing/handover/printmap.py"/>
            <location filename="../../../processing/report/parkreport.py"/>
            <location filename="../../../processing/report/sections/report_map.py"/>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <location filename="../../../processing/report/sections/report_sources.py"/>
            <source>Checked sites</source>
            <translation>已核查场地</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>Parks or enterprises from the shoreline distance check; all are kept.</source>
            <translation>岸线距离核查输出的园区或企业；全部保留。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>Gives a site what its own row lacks of accredited, accr_from, accr_to, recog_st, reach, energy_cls and cod_cls. A site is in the park whose boundary holds it; by park_id only where there is no boundary, and then the reason says so.</source>
            <translation>为场地补充其自身缺少的 accredited、accr_from、accr_to、recog_st、reach、energy_cls 和 cod_cls。场地位于哪个园区的边界之内即属哪个园区；无边界的才按 park_id 确定，并在理由中注明。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>Decision table</source>
            <translation>决策表</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>Which rules lead to an option.</source>
            <translation>由哪些规则得出处置方式。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>Own decision table</source>
            <translation>自备决策表</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>A JSON file as resources/decisions/paper_and_law.json in the plugin's folder.</source>
            <translation>JSON文件，格式同插件目录下的resources/decisions/paper_and_law.json。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>Sensitive areas</source>
            <translation>敏感区</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>Polygons; a site that touches one is in it.</source>
            <translation>面要素；与其相接的场地即位于其中。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>Urban areas</source>
            <translation>城区</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>Polygons of built-up areas, as for sensitive ones.</source>
            <translation>建成区面要素，判定方式同敏感区。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>Sites by option</source>
            <translation>场地处置结果</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>The sites with option, rule and reason.</source>
            <translation>带有处置方式、规则和理由的场地。</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>Upgrade</source>
            <translation>改造提升</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>Relocate</source>
            <translation>搬迁</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>Transfer</source>
            <translation>转移</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>No action</source>
            <translation>无需处置</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>No rule</source>
            <translation>无适用规则</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>Check the date of approval</source>
            <translation>核查批复日期</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>Decision table: {title} ({source})</source>
            <translation>决策表：{title}（{source}）</translation>
        </message>
        <message>
            <location filename="../../../processing/decision/siteoptions.py"/>
            <source>{layer} has no field verdict; run Shoreline distance check first.</source>
            <translation>{layer}没有字段verdict；请先运行岸线距离核查。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>Evidence sheets</source>
            <translation>证据页</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>&lt;p&gt;Makes one A4 sheet for each site judged within or uncertain: a map of the site, the shoreline, the zone and the link with its length; coordinates, verdict, margin and uncertainty; the line the distance was measured from; the rule with its citation; sources, versions and parameters.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Seal&lt;/b&gt;: every sheet carries a SHA-256 over the rows it rests on: the site with its results and the shoreline features that the sheet shows. &lt;b&gt;Verify&lt;/b&gt; takes an earlier PDF, computes the sums again from the layers and tells which sheets no longer hold; a geometry moved by a metre is found.&lt;/p&gt;&lt;p&gt;Before printing, the stored distances are measured again: a site or shoreline that was edited after the check is named in the log and marked on its sheet.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a sheet documents a screening; it replaces neither a survey nor a decision of the authority. Maps are sketch maps (示意图).&lt;/p&gt;</source>
            <translation>&lt;p&gt;为每个判定为“限值内”或“待核实”的场地生成一页 A4：场地、岸线、管控带与连线（注明长度）的地图；坐标、判定、余量与不确定度；距离的起量线；规则及其出处；数据来源、软件版本与参数。&lt;/p&gt;&lt;p&gt;&lt;b&gt;封签&lt;/b&gt;：每页载有其所依据各行的 SHA-256：场地及其结果，以及页面所示的岸线要素。&lt;b&gt;校验&lt;/b&gt;读取以前的 PDF，依图层重新计算校验和，指出哪些页已不成立；图形移动 1 米即可发现。&lt;/p&gt;&lt;p&gt;打印前重新量测已存的距离：核查之后被改动的场地或岸线会写入日志，并在该页标明。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：证据页记录的是初筛结果，不能代替测绘，也不能代替主管部门的决定。地图均为示意图。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>The output of Shoreline distance check.</source>
            <translation>“岸线距离核查”的输出。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <location filename="../../../processing/handover/closeround.py"/>
            <location filename="../../../processing/handover/printmap.py"/>
            <location filename="../../../processing/models/annual_report.py"/>
            <location filename="../../../processing/report/parkreport.py"/>
            <location filename="../../../processing/report/sections/report_map.py"/>
            <source>Shoreline</source>
            <translation>岸线</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>The shoreline the parks were checked against.</source>
            <translation>核查所用的岸线。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <location filename="../../../processing/handover/printmap.py"/>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Shoreline zones</source>
            <translation>岸线管控带</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>Drawn behind the park; no figure comes from them.</source>
            <translation>绘于园区之下；不产生任何数据。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <location filename="../../../processing/evidence/worklist.py"/>
            <location filename="../../../processing/handover/printmap.py"/>
            <location filename="../../../processing/models/annual_report.py"/>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>Language of the sheets.</source>
            <translation>证据页的语言。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <location filename="../../../processing/evidence/worklist.py"/>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>Which sites</source>
            <translation>哪些场地</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <location filename="../../../processing/evidence/worklist.py"/>
            <source>Selected: those selected in the layer.</source>
            <translation>所选：图层中选中的要素。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <location filename="../../../processing/evidence/worklist.py"/>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>within and uncertain</source>
            <translation>限值内与待核实</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <location filename="../../../processing/evidence/worklist.py"/>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <location filename="../../../processing/evidence/worklist.py"/>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>selected</source>
            <translation>所选</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>Decimals of coordinates</source>
            <translation>坐标小数位数</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>Rounds printed longitudes and latitudes, where exact places may not be published; empty prints them in full.</source>
            <translation>不得公布精确位置时，对打印的经纬度取舍；留空则完整打印。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <location filename="../../../processing/report/parkreport.py"/>
            <location filename="../../../processing/report/report_contents.py"/>
            <source>Classification</source>
            <translation>密级</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>Printed at the top (密级); empty leaves room to fill it in by hand.</source>
            <translation>印于页首；留空则预留填写位置。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <location filename="../../../processing/handover/printmap.py"/>
            <location filename="../../../processing/report/parkreport.py"/>
            <location filename="../../../processing/report/report_contents.py"/>
            <source>Map approval number</source>
            <translation>审图号</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>Printed at the top (审图号); empty leaves room to fill it in by hand.</source>
            <translation>印于页首；留空则预留填写位置。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>Sheets to verify</source>
            <translation>待校验的证据页</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>An earlier PDF, whose checksums are computed again.</source>
            <translation>以前生成的 PDF，将重新计算其校验和。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>Evidence sheets (PDF)</source>
            <translation>证据页（PDF）</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <location filename="../../../processing/evidence/worklist.py"/>
            <source>One page per site.</source>
            <translation>每个场地一页。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>Evidence sheets to edit</source>
            <translation>可编辑的证据页</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>Word and WPS documents (*.docx)</source>
            <translation>Word 与 WPS 文档 (*.docx)</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>The same sheets as a document; its text can be changed, so only the PDF is sealed.</source>
            <translation>内容相同的文档；其文字可以修改，因此只有 PDF 带校验。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>Sheets</source>
            <translation>页数</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>Verified sheets</source>
            <translation>校验一致页数</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>Changed sheets</source>
            <translation>已变动页数</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Whether a search finds all text of the PDF</source>
            <translation>PDF 全文是否均可检索</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/evidencesheets.py"/>
            <source>The PDF could not be written to {path} ({reason}); choose a folder you may write to.</source>
            <translation>PDF 无法写入 {path}（{reason}）；请选择可写入的文件夹。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/proposal.py"/>
            <source>Proposed: {option}.</source>
            <translation>建议：{option}。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_layout.py"/>
            <location filename="../../../processing/handover/inventory_part.py"/>
            <location filename="../../../processing/handover/map_page.py"/>
            <location filename="../../../processing/handover/round_files.py"/>
            <source>the disk is full or the file was cut</source>
            <translation>磁盘已满或文件不完整</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_reading.py"/>
            <location filename="../../../processing/evidence/visit_reading.py"/>
            <location filename="../../../processing/report/inputs/report_inputs.py"/>
            <source>{layer} has no field {field}; run Shoreline distance check on it first.</source>
            <translation>{layer} 没有字段 {field}；请先对其运行“岸线距离核查”。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>Site</source>
            <translation>场地</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>Shortest line to the shoreline</source>
            <translation>至岸线的最短连线</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <location filename="../../../processing/handover/drawn_layers.py"/>
            <source>Zone within the limit</source>
            <translation>限值内的范围</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>Evidence: distance to the shoreline</source>
            <translation>证据页：距岸线距离</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <location filename="../../../processing/report/sections/report_signing.py"/>
            <source>Made by (signature)</source>
            <translation>编制人（签字）</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <location filename="../../../processing/report/sections/report_signing.py"/>
            <source>Checked by (signature)</source>
            <translation>审核人（签字）</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <location filename="../../../processing/handover/closeround.py"/>
            <location filename="../../../processing/handover/printmap.py"/>
            <location filename="../../../processing/report/sections/report_signing.py"/>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <location filename="../../../processing/report/sections/report_signing.py"/>
            <source>Seal</source>
            <translation>盖章</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>Made on {date}: {versions}</source>
            <translation>{date}制作：{versions}</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>{verdict}: {distance} to the shoreline, limit {limit}</source>
            <translation>{verdict}：距岸线 {distance}，限值 {limit}</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>Uncertainty (95 %)</source>
            <translation>不确定度（95 %）</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>Measured from</source>
            <translation>起算线</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>Place of the site</source>
            <translation>场地位置</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>Nearest shoreline point</source>
            <translation>最近岸线点</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>Date of the check</source>
            <translation>核查日期</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>Area within the limit</source>
            <translation>限值内面积</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source> (rounded)</source>
            <translation>（已取舍）</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>{place}; bearing {angle}°</source>
            <translation>{place}；方位角 {angle}°</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>{rule} ({kind}, told by: {source})</source>
            <translation>{rule}（{kind}，来源：{source}）</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>{rule} (facility told by: {source})</source>
            <translation>{rule}（设施类别依据：{source}）</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>Screening on the data given; it replaces neither a survey nor a decision of the authority. Sketch map (示意图).</source>
            <translation>基于所给数据的初筛，不能代替测绘，也不能代替主管部门的决定。示意图。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>EDITED SINCE THE CHECK: the figures no longer fit the geometry; check again.</source>
            <translation>核查之后已被改动：数据与图形不再相符，请重新核查。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>Sites: layer {parks}, source: {src}, accuracy {acc}. Shoreline: layer {shoreline}. {check}.</source>
            <translation>场地：图层 {parks}，来源：{src}，精度 {acc}。岸线：图层 {shoreline}。{check}。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <location filename="../../../processing/report/paper/report_layout.py"/>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <location filename="../../../processing/report/word/report_word.py"/>
            <source>{title}: {value}</source>
            <translation>{title}：{value}</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/sheet_texts.py"/>
            <source>not stated</source>
            <translation>未说明</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>What the site is</source>
            <translation>场地类别</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>Areas</source>
            <translation>区域</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>What the line can prove</source>
            <translation>线能证明什么</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>How sure</source>
            <translation>可靠程度</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>Notes</source>
            <translation>说明</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>Made</source>
            <translation>核查信息</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>It is: {kind}.</source>
            <translation>设施类型：{kind}。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>Told by: {source}.</source>
            <translation>依据：{source}。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>It touches: {areas}.</source>
            <translation>涉及：{areas}。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>Access lists: {lists}.</source>
            <translation>准入清单：{lists}。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>By them: {rule}.</source>
            <translation>据此：{rule}。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>{verdict}.</source>
            <translation>{verdict}。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>water without a name</source>
            <translation>无名水体</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>{distance} to {river} ({cls})</source>
            <translation>距{river}（{cls}）{distance}</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>class not known</source>
            <translation>类别不明</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>{verdict}: {where}.</source>
            <translation>{verdict}：{where}。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>{margin} inside it</source>
            <translation>限值以内 {margin}</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>{margin} beyond it</source>
            <translation>限值以外 {margin}</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>{verdict}: {where}; the limit is {limit}, the site lies {beyond}.</source>
            <translation>{verdict}：{where}；限值 {limit}，场地位于{beyond}。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>{share} of its area lie within the limit.</source>
            <translation>其面积的 {share} 位于限值内。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>Distance only: no law was held against the site.</source>
            <translation>仅按距离：未适用任何法律规则。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>No rule of this set speaks of the site.</source>
            <translation>本规则集没有适用于该场地的规则。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>Measured to: {line}.</source>
            <translation>量算至：{line}。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>This is a preliminary screening (初筛). The line lies riverward of the one the rule starts from, or it is not stated which it is: it can show that a site is inside, never that it is clear. Only a line at the published boundary clears.</source>
            <translation>这是初筛。该线位于规则起算线的临水一侧，或未说明是哪条线：只能表明场地在限值内，不能证明其在限值外。只有已公布的管理范围界线才能排除。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>sites ± m:</source>
            <translation>场地 ± 米：</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>shoreline ± m:</source>
            <translation>岸线 ± 米：</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>map scale 1 :</source>
            <translation>地图比例尺 1 :</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>Positional accuracy given: {given}.</source>
            <translation>给定的位置精度：{given}。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>Positional accuracy not stated.</source>
            <translation>未说明位置精度。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>{note}: {meaning}.</source>
            <translation>{note}：{meaning}。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>Checked on {day} with ParkShore {version}.</source>
            <translation>{day}由 ParkShore {version} 核查。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>Source of the site: {source}.</source>
            <translation>场地数据来源：{source}。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/site_account.py"/>
            <source>A screening on the data given; it replaces no survey and no decision.</source>
            <translation>依据所给数据的筛查结果，不替代测绘，也不替代主管部门的决定。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>Id</source>
            <translation>编号</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>Province</source>
            <translation>省</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>City</source>
            <translation>市</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>County</source>
            <translation>县（区）</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>Distance (m)</source>
            <translation>距岸线距离（米）</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>Limit (m)</source>
            <translation>限值（米）</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>Nearest river</source>
            <translation>最近河流</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>Notes on the rule</source>
            <translation>规则说明</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>Longitude</source>
            <translation>经度</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>Latitude</source>
            <translation>纬度</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>In a sentence</source>
            <translation>结论</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>About this list</source>
            <translation>关于本清单</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <location filename="../../../processing/evidence/worklist.py"/>
            <source>Work list</source>
            <translation>工作清单</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>About</source>
            <translation>说明</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>No site is to be visited.</source>
            <translation>没有需核查的场地。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>Check form</source>
            <translation>现场核查表</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>Distance to the shoreline</source>
            <translation>距岸线距离</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>Place (WGS 84)</source>
            <translation>位置（WGS 84 经度, 纬度）</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>Found on site</source>
            <translation>现场情况</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>Distance measured on site (m), by what</source>
            <translation>现场实测距离（米）及方法</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>Conclusion: confirmed / corrected, why</source>
            <translation>结论：确认／更正，理由</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>Photographs (numbers)</source>
            <translation>照片（编号）</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>Deadline</source>
            <translation>期限</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>Made by, date, signature</source>
            <translation>经办人（日期、签名）</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <source>Checked by a second person, date, signature</source>
            <translation>复核人（日期、签名）</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/visit_files.py"/>
            <location filename="../../../processing/handover/map_page.py"/>
            <source>A screening on the data given; it replaces neither a survey nor a decision of the authority.</source>
            <translation>基于所给数据的初筛结果，不能代替测绘，也不能代替主管部门的决定。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/worklist.py"/>
            <source>Work list for visits</source>
            <translation>现场核查工作清单</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/worklist.py"/>
            <source>&lt;p&gt;Hands a checked layer over to people without QGIS: a workbook with one row per site in words instead of codes, a check form (现场核查表) to print for each site, and its place with the verdict as a KMZ for a phone. The sites nearest to their limit come first. Verdicts, distances and notes are those of the check; nothing is measured again.&lt;/p&gt;&lt;p&gt;Map services of phones in China show places of WGS 84 some hundred metres off where they use their own datum (GCJ-02): trust an app that shows WGS 84, or the coordinates on the form.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a screening on the data given; it replaces neither a survey nor a decision of the authority.&lt;/p&gt;</source>
            <translation>&lt;p&gt;将核查结果移交给没有 QGIS 的人员：工作簿每个场地一行，以文字代替代码；每个场地一张可打印的现场核查表；供手机使用的 KMZ，含位置与判定。离限值最近的场地排在最前。判定、距离和说明均取自核查结果，不重新量测。&lt;/p&gt;&lt;p&gt;国内手机地图采用自有坐标（GCJ-02）时，WGS 84 的位置会偏移数百米：请使用按 WGS 84 显示的软件，或以核查表上的坐标为准。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：依据所给数据的初筛，不能代替测绘，也不能代替主管部门的决定。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/worklist.py"/>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>The result of Shoreline distance check.</source>
            <translation>“岸线距离核查”的结果。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/worklist.py"/>
            <source>Language of the files.</source>
            <translation>文件所用的语言。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/worklist.py"/>
            <source>Workbooks (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/worklist.py"/>
            <source>One row per site, in words.</source>
            <translation>每个场地一行，以文字表述。</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/worklist.py"/>
            <source>Check forms</source>
            <translation>现场核查表</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/worklist.py"/>
            <source>HTML files (*.html)</source>
            <translation>HTML 文件 (*.html)</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/worklist.py"/>
            <source>Places for a phone</source>
            <translation>手机用位置</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/worklist.py"/>
            <source>KMZ files (*.kmz)</source>
            <translation>KMZ 文件 (*.kmz)</translation>
        </message>
        <message>
            <location filename="../../../processing/evidence/worklist.py"/>
            <source>Points and outlines.</source>
            <translation>点位与轮廓。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>{name} version {version}: all {count} files are as they were closed.</source>
            <translation>{name} 第 {version} 版：全部 {count} 个文件与定稿时一致。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Close a round</source>
            <translation>定稿</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>&lt;p&gt;Freezes a round (定稿): a copy of the inventory, the shoreline, the checked sites, the rule set and the report go into a folder under a name and a version, with a manifest that holds the SHA-256 of every file, who closed it, when and why. The checksum of the manifest stands in the log: write it down, it is the round's seal.&lt;/p&gt;&lt;p&gt;Nothing is ever overwritten. A correction is a further version: it needs reason and person, and names the checksum of the version before.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verify&lt;/b&gt;: give the folder of a version alone; every checksum is computed again, and what was changed, is missing or was added is named.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: checksums show that a file is another one; who changed it they do not show. An inventory in a database is not copied: hand it out as a file first.&lt;/p&gt;</source>
            <translation>&lt;p&gt;定稿：把台账的副本、岸线、已核查的场地、规则集和报告放入一个带名称和版本号的文件夹，并附清单，写明每个文件的 SHA-256、由谁定稿、日期和理由。清单的校验和见日志：请记下来，它就是本轮的封签。&lt;/p&gt;&lt;p&gt;任何文件都不会被覆盖。更正即形成新版本，须写明理由和责任人，并记录上一版本的校验和。&lt;/p&gt;&lt;p&gt;&lt;b&gt;校验&lt;/b&gt;：只给出某一版本的文件夹，即重新计算全部校验和，并列出被更改、缺失或多出的文件。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：校验和只能说明文件已不是原来的文件，不能说明由谁更改。数据库中的台账不复制，请先导出为文件。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Name of the round</source>
            <translation>本轮名称</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Such as 2026 年度核查.</source>
            <translation>例如：2026 年度核查。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Closed by</source>
            <translation>定稿人</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Who answers for it.</source>
            <translation>由谁负责。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Why; a correction of a closed round must give it.</source>
            <translation>理由；更正已定稿的一轮时必填。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>Inventory file</source>
            <translation>台账文件</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>GeoPackage; a copy of it is frozen.</source>
            <translation>GeoPackage 文件；冻结其副本。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>The line that counted in the round.</source>
            <translation>本轮所依据的岸线。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>The verdicts of the round.</source>
            <translation>本轮的判定结果。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Rule set</source>
            <translation>规则集</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Its file goes with the round.</source>
            <translation>其文件随本轮归档。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Own rule set</source>
            <translation>自有规则集</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Where the rule set is an own file.</source>
            <translation>规则集为自有文件时填写。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <location filename="../../../processing/models/annual_report.py"/>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>The folder of the annual report.</source>
            <translation>年度报告所在的文件夹。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Day of the round; without it today.</source>
            <translation>定稿日期，不填为今天。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Folder of rounds</source>
            <translation>定稿文件夹</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Where the versions lie.</source>
            <translation>各版本所在的文件夹。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Round to verify</source>
            <translation>待校验的版本</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>The folder of a version; nothing else is needed then, and nothing is written.</source>
            <translation>某一版本的文件夹；此时无需其他参数，也不写入任何内容。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Round</source>
            <translation>定稿</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Checksum of the round</source>
            <translation>本轮校验和</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <location filename="../../../processing/report/sections/report_signing.py"/>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Files</source>
            <translation>文件数</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Changed, missing or added files</source>
            <translation>被更改、缺失或多出的文件数</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Closed by is {value}; give the name of a person.</source>
            <translation>定稿人为 {value}，请填写人名。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Give the folder of rounds.</source>
            <translation>请指定定稿文件夹。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Give what is to be frozen: inventory, shoreline, sites or report.</source>
            <translation>请指定要冻结的内容：台账、岸线、场地或报告。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>The folder of rounds {folder} lies in the report's folder; choose another one.</source>
            <translation>定稿文件夹 {folder} 位于报告文件夹内，请另选一个。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>The rule set is an own file: choose it as Own rule set.</source>
            <translation>规则集为自有文件：请在“自有规则集”中选择。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>The round could not be written or read ({reason}); nothing was closed.</source>
            <translation>本轮无法写入或读取（{reason}），未定稿。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/closeround.py"/>
            <source>Checksum of the round: {sum}</source>
            <translation>本轮校验和：{sum}</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/drawn_layers.py"/>
            <source>Water</source>
            <translation>水体</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>{count} sites stay here, because it is not known where they lie: {fields} of them is empty.</source>
            <translation>{count} 个场地未下发：其 {fields} 为空，不知位于何处。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>{layers} do not tell {fields}: of them only what belongs to the parks that are handed out goes along.</source>
            <translation>{layers} 没有 {fields}：其中只有属于所下发园区的部分一并下发。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>Hand out a part of an inventory</source>
            <translation>下发部分台账</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>&lt;p&gt;Copies the sites of a province, city or county out of an inventory into a GeoPackage of its own, with the units, plants, outfalls and intakes of its parks and the verifications of its sites. The office there works on it without a network; the inventory itself is only read.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Merge back&lt;/b&gt;: run &lt;i&gt;Store into an inventory&lt;/i&gt; for each layer of the package that comes back, first with &lt;i&gt;Show only, write nothing&lt;/i&gt;: the table of changes is the preview. Sites are known by their ids; what the package does not hold stays as it is. Then run &lt;i&gt;Merge verifications of a package back&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: what both sides have edited meanwhile is not told apart; the package's value is taken where it is stored, and the history keeps the one before.&lt;/p&gt;</source>
            <translation>&lt;p&gt;把台账中某省、市或县的场地复制到单独的 GeoPackage，连同其园区的机组、污水厂、排污口、取水口和这些场地的核实记录。当地单位可离线使用；原台账只读取、不改动。&lt;/p&gt;&lt;p&gt;&lt;b&gt;合并&lt;/b&gt;：对交回的每个图层运行&lt;i&gt;台账入库&lt;/i&gt;，先勾选&lt;i&gt;只显示，不写入&lt;/i&gt;：变更表即为预览。场地按编号识别；数据包中没有的场地保持原样。随后运行&lt;i&gt;合并数据包中的核实记录&lt;/i&gt;。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：双方同时改动的值不作区分；入库时取数据包的值，历史中保留原值。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>GeoPackage; it is only read.</source>
            <translation>GeoPackage 文件；只读取。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>As the sites name it; with or without 省.</source>
            <translation>与场地中的写法一致，有无“省”均可。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>As the sites name it; with or without 市.</source>
            <translation>与场地中的写法一致，有无“市”均可。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>As the sites name it.</source>
            <translation>与场地中的写法一致。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>Package</source>
            <translation>数据包</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>GeoPackage files (*.gpkg)</source>
            <translation>GeoPackage 文件 (*.gpkg)</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>The GeoPackage that is handed out.</source>
            <translation>下发的 GeoPackage。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>Layers</source>
            <translation>图层数</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>Place not known</source>
            <translation>位置不明</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/handoutinventory.py"/>
            <source>Give the province, city or county whose sites are handed out.</source>
            <translation>请填写要下发的省、市或县（区）。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/inventory_part.py"/>
            <source>{file} is no inventory: it has no layer of sites.</source>
            <translation>{file} 不是台账：其中没有场地图层。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/inventory_part.py"/>
            <source>{file} has no site in {place}; see how the sites spell it.</source>
            <translation>{file} 中没有位于 {place} 的场地；请查看场地中的写法。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/map_page.py"/>
            <source>sketch map (示意图)</source>
            <translation>示意图</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/map_page.py"/>
            <source>Albers equal-area conic, 25° and 47° N, 105° E</source>
            <translation>阿尔伯斯等积圆锥投影，标准纬线 25°、47°，中央经线 105°</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/map_page.py"/>
            <source>Map approval number: {number}</source>
            <translation>审图号：{number}</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/map_page.py"/>
            <source>Map approval number (审图号): none; for internal use, not to be published.</source>
            <translation>审图号：无；仅供内部使用，不得公开。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/map_page.py"/>
            <source>Scale 1 : {scale}; coordinate system: {crs}</source>
            <translation>比例尺 1 : {scale}；坐标系：{crs}</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/map_page.py"/>
            <source>{date} · made with ParkShore {version}</source>
            <translation>{date} · 园区岸线（ParkShore）{version} 制作</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/map_reading.py"/>
            <source>{layer} has no site to be drawn; choose all sites, or select some.</source>
            <translation>{layer} 没有可绘制的场地，请选择全部场地，或先选中若干场地。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/map_reading.py"/>
            <source>Sites: {layer}</source>
            <translation>场地：{layer}</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/map_reading.py"/>
            <source>shoreline: {layer}</source>
            <translation>岸线：{layer}</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/map_reading.py"/>
            <source>rule set: {rules}</source>
            <translation>规则集：{rules}</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>{count} records contradict those of the inventory, the first is of {id}; see the changes and decide.</source>
            <translation>{count} 条记录与台账冲突，第一条属 {id}；请查看变化表后决定。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>{count} records were left aside, the first is of {id}; see the changes.</source>
            <translation>{count} 条记录被搁置，第一条属 {id}；请查看变化表。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>{count} files named in records were not taken along, the first is {file}: it does not lie below the folder of the package, or the inventory is a database; the record keeps its name.</source>
            <translation>记录所指的 {count} 个文件未能带入，第一个为 {file}：文件不在数据包所在文件夹之下，或台账为数据库；记录仍保留原文件名。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>The records of {file} have fields that the inventory lacks: {fields}.</source>
            <translation>{file} 的记录含有台账没有的字段：{fields}。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>Merge verifications of a package back</source>
            <translation>合并数据包中的核实记录</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>&lt;p&gt;Brings the records of verifications that an office has added to its package (see &lt;i&gt;Hand out a part of an inventory&lt;/i&gt;) into the inventory. Store the layers of the package first: records go to the sites that are found again as &lt;i&gt;Store into an inventory&lt;/i&gt; finds them, by id, credit code or name and place, whatever id they have now. Records that both sides have stay as they are; running it again changes nothing. No record of the inventory is ever changed or taken out.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Contradictions&lt;/b&gt;: where both sides have records of a site that the other lacks, or the same person's record of the same day says something else, both are told and you decide. Of the records of a site the one of the latest day counts, of one day the one added last.&lt;/p&gt;&lt;p&gt;Records that break the rules are left aside, with the reason: a site that is not in the inventory, no second person, a correction without its reason.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Photographs and documents&lt;/b&gt; that records name below the folder of the package are copied to the same place below the folder of the inventory; none is ever replaced: another file of that name gets a number.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a record that was taken out of the package stays in the inventory.&lt;/p&gt;</source>
            <translation>&lt;p&gt;把县（区）等单位在其数据包中新增的核实记录（见&lt;i&gt;下发部分台账&lt;/i&gt;）并入台账。请先将包中各图层入库：记录按&lt;i&gt;台账入库&lt;/i&gt;的办法重新找到所属场地（编号、统一社会信用代码，或名称与位置），不论该场地现在的编号是什么。双方都有的记录保持不变；重复运行不再产生变化。台账已有记录从不修改或删除。&lt;/p&gt;&lt;p&gt;&lt;b&gt;冲突&lt;/b&gt;：某场地双方各有对方没有的记录，或同一人同日的记录内容不同，均列出两方内容，由您决定。一个场地的多条记录以日期最晚者为准，同日以最后加入者为准。&lt;/p&gt;&lt;p&gt;不合规定的记录予以搁置并说明原因：场地不在台账中、无第二人复核、更正未写明理由。&lt;/p&gt;&lt;p&gt;记录所指、位于包所在文件夹之下的&lt;b&gt;照片和文件&lt;/b&gt;，复制到台账所在文件夹的相同位置；不覆盖任何已有文件，同名不同内容的文件加编号。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：从包中删去的记录仍保留在台账中。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>GeoPackage that comes back; it is only read.</source>
            <translation>收回的 GeoPackage，只读取，不改写。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>Records that contradict</source>
            <translation>相互冲突的记录</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>What becomes of records of the package that contradict those of the inventory.</source>
            <translation>数据包中与台账冲突的记录如何处理。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>Leave aside</source>
            <translation>搁置</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>Keep both; the latest day counts</source>
            <translation>两条均保留，以日期较晚者为准</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>Changes</source>
            <translation>变更</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>One row per record: added, unchanged, left aside with the reason; a contradiction with what the inventory and what the package says.</source>
            <translation>每条记录一行：新增、未变、搁置及其原因；冲突则列出台账与数据包各自的内容。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>Added</source>
            <translation>新增</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>Unchanged</source>
            <translation>未变</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>Contradictions</source>
            <translation>冲突</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>Left aside</source>
            <translation>搁置</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>Files taken along</source>
            <translation>一并带入的文件</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>Files not taken along</source>
            <translation>未能带入的文件</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/mergeverifications.py"/>
            <source>The files of the package could not be copied ({reason}); nothing was merged.</source>
            <translation>数据包的文件无法复制（{reason}）；未合并任何记录。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/package/package_records.py"/>
            <source>{file} holds no records of verifications.</source>
            <translation>{file} 中没有核实记录。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>Map to print or for a phone</source>
            <translation>打印或手机用地图</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>&lt;p&gt;Draws checked sites by verdict with the shoreline on one page: A4, A3, or the screen of a phone; PDF for paper, PNG to send on. The page has title, legend with counts, scale bar, coordinate system, sources, date and the line of the map approval number (审图号).&lt;/p&gt;&lt;p&gt;Maps that are published in China need an approval number (Map Management Regulation, article 15). Without one the page says that it may not be published. Every map is a sketch map (示意图): it shows verdicts, and no boundary on it is an official one.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: a screening on the data given; it replaces neither a survey nor a decision of the authority.&lt;/p&gt;</source>
            <translation>&lt;p&gt;在一页上按判定绘出已核查的场地和岸线：A4、A3 或手机屏幕；PDF 用于打印，PNG 用于转发。页面有标题、带数量的图例、比例尺、坐标系、数据来源、日期和审图号一行。&lt;/p&gt;&lt;p&gt;在中国公开的地图须取得审图号（《地图管理条例》第十五条）。没有审图号时，页面注明不得公开。所有地图均为示意图：只表示判定，图上界线均非法定界线。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：基于所给数据的初筛，不能代替测量，也不能代替主管部门的决定。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>The shoreline the sites were checked against.</source>
            <translation>核查场地时所用的岸线。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>Drawn below the sites.</source>
            <translation>绘于场地之下。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>Selected: those selected in the layer. The map shows where they lie.</source>
            <translation>“所选”指图层中选中的场地。地图范围随场地而定。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>Page</source>
            <translation>页面</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>The page for a phone is upright and has large letters.</source>
            <translation>手机页面为竖向，字较大。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>A4, landscape</source>
            <translation>A4 横向</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>A4, upright</source>
            <translation>A4 纵向</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>A3, landscape</source>
            <translation>A3 横向</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>A3, upright</source>
            <translation>A3 纵向</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>phone</source>
            <translation>手机</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>Language of the page.</source>
            <translation>页面的语言。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>By default the name of the layer.</source>
            <translation>默认为图层名称。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>审图号; without one the page says that it may not be published.</source>
            <translation>没有审图号时，页面注明不得公开。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>Sources</source>
            <translation>数据来源</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>Beside what the layers themselves are called.</source>
            <translation>写在图层名称之后。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>Scale 1 :</source>
            <translation>比例尺 1∶</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>Empty: the largest round scale at which all sites are on the page.</source>
            <translation>不填时取能容纳全部场地的最大整数比例尺。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>Day told on the page; without it today.</source>
            <translation>页面上写明的日期，不填为今天。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>Map</source>
            <translation>地图</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>A PDF or PNG, by its ending.</source>
            <translation>按扩展名为 PDF 或 PNG。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>Scale used, 1 :</source>
            <translation>所用比例尺 1 :</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/printmap.py"/>
            <source>{file} ends in neither .pdf nor .png; name it so.</source>
            <translation>{file} 的扩展名既不是 .pdf 也不是 .png，请改用其中之一。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>{count} photographs of {total} belong to no site for certain: see why.</source>
            <translation>{total} 张照片中有 {count} 张不能确定所属场地，见字段说明。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>{count} files are no photographs that can be read, the first is {file}.</source>
            <translation>{count} 个文件不是可读取的照片，第一个为 {file}。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>Read photographs back</source>
            <translation>读回照片</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>&lt;p&gt;Finds the site that each photograph of a visit shows. &lt;b&gt;By name&lt;/b&gt;: the name of the file, or of the folder it lies in, holds the id or the name of a site, as in &lt;i&gt;P12_03.jpg&lt;/i&gt;. &lt;b&gt;By place&lt;/b&gt;: the position that the phone wrote into the file (EXIF) lies in a site or near it. Where name and place speak of different sites, or one of them of several, the photograph belongs to none, and both are told: nothing is guessed.&lt;/p&gt;&lt;p&gt;The result is a layer of points with the path of each photograph below the folder and its site: a relation of QGIS by &lt;i&gt;site_id&lt;/i&gt; shows the photographs in the form of a site, and &lt;i&gt;Keep a verification&lt;/i&gt; takes one as its document.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: positions of phones are off by some ten metres, indoors by more; apps of map services may write positions of GCJ-02, some hundred metres off. Pictures sent by chat programs have lost their position.&lt;/p&gt;</source>
            <translation>&lt;p&gt;找出现场核查的每张照片属于哪个场地。&lt;b&gt;按名称&lt;/b&gt;：文件名或所在文件夹名含有场地的编号或名称，如 &lt;i&gt;P12_03.jpg&lt;/i&gt;。&lt;b&gt;按位置&lt;/b&gt;：手机写入文件（EXIF）的位置在场地内或其附近。名称与位置所指场地不同，或其一涉及多个场地的，照片不归入任何场地，并写明两者：不作任何猜测。&lt;/p&gt;&lt;p&gt;结果为点图层，含每张照片相对文件夹的路径和所属场地：用 QGIS 按 &lt;i&gt;site_id&lt;/i&gt; 建立关系，即可在场地的表单中显示照片；“核实记录入库”可将照片作为附件。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：手机定位误差约十米，室内更大；地图类应用可能写入 GCJ-02 位置，相差数百米。经聊天软件发送的图片已丢失位置。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>Folder of photographs</source>
            <translation>照片文件夹</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>Folders in it are read too.</source>
            <translation>其中的子文件夹也会读取。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>Those that were visited.</source>
            <translation>已现场核查的场地。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>By default the id of the inventory's layers.</source>
            <translation>默认为台账图层的编号字段。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>Name field</source>
            <translation>名称字段</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>Names of files may hold the name of a site, too.</source>
            <translation>文件名中也可以是场地的名称。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>Taken within</source>
            <translation>拍摄距离</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>How far from its site a photograph is taken at most.</source>
            <translation>照片拍摄处距其场地的最大距离。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>Photographs</source>
            <translation>照片</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>One point per photograph.</source>
            <translation>每张照片一个点。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>By name and place</source>
            <translation>按名称和位置</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>By name</source>
            <translation>按名称</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>By place</source>
            <translation>按位置</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>Name and place contradict each other</source>
            <translation>名称与位置矛盾</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>Several sites</source>
            <translation>涉及多个场地</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>No site</source>
            <translation>无对应场地</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/readphotos.py"/>
            <source>{folder} holds no photographs.</source>
            <translation>{folder} 中没有照片。</translation>
        </message>
        <message>
            <location filename="../../../processing/handover/round_files.py"/>
            <source>{file} cannot be copied ({reason}); close what writes into it, and run again.</source>
            <translation>{file} 无法复制（{reason}）；请关闭正在写入它的程序，再运行一次。</translation>
        </message>
        <message>
            <location filename="../../../processing/models/annual_report.py"/>
            <source>Annual report (model)</source>
            <translation>年度报告（模型）</translation>
        </message>
        <message>
            <location filename="../../../processing/models/annual_report.py"/>
            <source>&lt;p&gt;Does the year's work in one run, alone or in batch over several years: takes the parks of an inventory, checks them against the shoreline by the Yangtze River Protection Law and writes the annual green development report.&lt;/p&gt;&lt;p&gt;See the help of Shoreline distance check and Annual green development report for methods, law and limits.&lt;/p&gt;</source>
            <translation>&lt;p&gt;一次运行完成全年工作，可单独运行，也可按多个年份批量运行：读取台账中的园区，依照长江保护法核查其与岸线的距离，并编制年度绿色发展报告。&lt;/p&gt;&lt;p&gt;方法、法律依据与适用范围见“岸线距离核查”与“年度绿色发展报告”的帮助。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/models/annual_report.py"/>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Shoreline distance check</source>
            <translation>岸线距离核查</translation>
        </message>
        <message>
            <location filename="../../../processing/models/annual_report.py"/>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Annual green development report</source>
            <translation>年度绿色发展报告</translation>
        </message>
        <message>
            <location filename="../../../processing/models/annual_report.py"/>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Inventory</source>
            <translation>台账</translation>
        </message>
        <message>
            <location filename="../../../processing/models/annual_report.py"/>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>A GeoPackage with the layers of the inventory schema.</source>
            <translation>包含台账各图层的 GeoPackage 文件。</translation>
        </message>
        <message>
            <location filename="../../../processing/models/annual_report.py"/>
            <source>A prepared shoreline with river and river_cls.</source>
            <translation>处理后的岸线，含字段 river 与 river_cls。</translation>
        </message>
        <message>
            <location filename="../../../processing/models/annual_report.py"/>
            <location filename="../../../processing/report/parkreport.py"/>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <location filename="../../../processing/models/annual_report.py"/>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>The parks' figures of this year are reported.</source>
            <translation>报告采用园区该年的数据。</translation>
        </message>
        <message>
            <location filename="../../../processing/models/annual_report.py"/>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Language of the report.</source>
            <translation>报告所用语言。</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Chemical park check (model)</source>
            <translation>化工园区核查（模型）</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>&lt;p&gt;Does the whole check in one run, alone, in batch or inside a larger model: prepares the shoreline from raw water bodies, measures every park, draws the 1 km zone, tells the reach by province and proposes an option for each park.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Water&lt;/b&gt; may be as it lies in the drawer: national maps, land surveys, OpenStreetMap and others are recognised, with their encoding, coordinate system and classes; HYDA and HYDL of one geodatabase, hyd1_4p and hyd2_4l of one folder, and areas and waterways of one extract are read together. Only a published management boundary clears a park without the note screening: ask the county's water bureau for it, with number and date of its announcement. What you give in the other inputs goes before what is recognised.&lt;/p&gt;&lt;p&gt;The verdicts are those of Shoreline distance check; the zone is for the map only, no verdict comes from it. The last layer holds verdict, reach and option together. See the help of the five steps for methods, law and limits.&lt;/p&gt;</source>
            <translation>&lt;p&gt;一次完成全部核查，可单独运行、批处理或嵌入更大的模型：由原始水体制作岸线，量算每个园区，绘制1公里管控带，按省份划分河段，并为每个园区提出处置建议。&lt;/p&gt;&lt;p&gt;&lt;b&gt;水体&lt;/b&gt;可以是原始数据：国家基础地理信息数据、国土调查、OpenStreetMap 等会自动识别，连同其编码、坐标系和类别；同一地理数据库的 HYDA 和 HYDL、同一文件夹的 hyd1_4p 和 hyd2_4l、同一摘录的水面和水道一并读取。只有已公告的河湖管理范围线能使园区判为限值外而不注“初筛”：请向县级水行政主管部门索取，连同公告文号和日期。您在其他输入中给出的内容优先于自动识别。&lt;/p&gt;&lt;p&gt;判定由“岸线距离核查”给出；管控带仅用于制图，不产生判定。最后一个图层同时含有判定、河段和处置方式。方法、法律依据与局限见五个步骤的帮助。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Prepare shoreline</source>
            <translation>岸线处理</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Links to the shoreline</source>
            <translation>至岸线的连线</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Shoreline distance zones</source>
            <translation>岸线管控带</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Classify upstream, midstream, downstream</source>
            <translation>划分上、中、下游</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Parks by reach</source>
            <translation>园区所属河段</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Parks by verdict, reach and option</source>
            <translation>园区判定、河段与处置方式</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Parks, plants or outfalls</source>
            <translation>园区、企业或排污口</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Points, lines or polygons in any coordinate system.</source>
            <translation>任意坐标系的点、线或面。</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Raw water bodies</source>
            <translation>原始水体</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Water polygons or river lines as they come from a map.</source>
            <translation>地图上原样的水域面或河流线。</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Name field of the water bodies</source>
            <translation>水体名称字段</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Holds the rivers' names, by which main stem and class are told.</source>
            <translation>河流名称，据以判别干流和水体类别。</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Features that are no water</source>
            <translation>非水体要素</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>An expression, such as "GBCODE" = 79200 for island polygons.</source>
            <translation>表达式，例如以 "GBCODE" = 79200 排除岛屿面。</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Which law's distances are held against the parks.</source>
            <translation>以何种法规的距离核查园区。</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>What the water bodies' edge is</source>
            <translation>水体边线的性质</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Where it is not stated, or lies riverward of the line the rule starts from, the note screening is set: such a line can show inside, never clear.</source>
            <translation>未说明，或位于规则起量线的临水一侧时，说明中标注 screening（初筛）：这样的线只能证明“在范围内”，不能证明“不在范围内”。</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Province field</source>
            <translation>省份字段</translation>
        </message>
        <message>
            <location filename="../../../processing/models/chemical_park_check.py"/>
            <source>Names or codes of provinces, by which the reach is told.</source>
            <translation>省份名称或代码，据以判定河段。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/document/report_document.py"/>
            <location filename="../../../processing/report/paper/report_layout.py"/>
            <location filename="../../../processing/report/word/report_word.py"/>
            <source>At a glance</source>
            <translation>要点</translation>
        </message>
        <message>
            <location filename="../../../processing/report/document/report_document.py"/>
            <location filename="../../../processing/report/paper/report_layout.py"/>
            <location filename="../../../processing/report/report_tables.py"/>
            <location filename="../../../processing/report/word/report_word.py"/>
            <source>Contents</source>
            <translation>目录</translation>
        </message>
        <message>
            <location filename="../../../processing/report/document/report_document.py"/>
            <source>Based on</source>
            <translation>数据来源</translation>
        </message>
        <message>
            <location filename="../../../processing/report/document/report_document.py"/>
            <source>Screening on the data given; it replaces neither a survey nor a decision of the authority. Maps are sketch maps (示意图).</source>
            <translation>依据所给数据的初筛，不代替测绘，也不代替主管部门的决定。地图均为示意图。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/document/report_document.py"/>
            <source>Figure {number}</source>
            <translation>图 {number}</translation>
        </message>
        <message>
            <location filename="../../../processing/report/document/report_document.py"/>
            <source>Table {number}</source>
            <translation>表 {number}</translation>
        </message>
        <message>
            <location filename="../../../processing/report/document/report_document.py"/>
            <source>Formula {number}</source>
            <translation>公式 {number}</translation>
        </message>
        <message>
            <location filename="../../../processing/report/document/report_document.py"/>
            <source>There are none.</source>
            <translation>无。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/document/report_document.py"/>
            <source>All {total} rows are in the workbook tables.xlsx.</source>
            <translation>全部 {total} 行见工作簿 tables.xlsx。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/document/report_document.py"/>
            <source>The first {shown} of {total} rows; the workbook tables.xlsx has them all.</source>
            <translation>仅列前 {shown} 行，共 {total} 行；全部见工作簿 tables.xlsx。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/inputs/report_cut.py"/>
            <source>{n} rows of {layer} tell neither province and city nor a park: they are of no known region and left out.</source>
            <translation>{layer}中有{n}行既未写明省市、也未写明园区：所属地区不明，未计入。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/inputs/report_inputs.py"/>
            <source>The inventory has no rows in {layer}.</source>
            <translation>台账的“{layer}”中没有数据。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/inputs/report_inputs.py"/>
            <source>The inventory has no rows of {region} in {layer}.</source>
            <translation>台账的“{layer}”中没有{region}的数据。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/inputs/report_inputs.py"/>
            <source>Of {n} rows the region is not known.</source>
            <translation>另有{n}行所属地区不明。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/inputs/report_inventory.py"/>
            <source>{file} holds no layer parks; choose an inventory as Store into an inventory or Create sample inventory write it.</source>
            <translation>{file} 中没有图层 parks；请选择由“存入台账”或“生成示例台账”写出的台账。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/inputs/report_inventory.py"/>
            <source>Layer parks of {file} has no field park_id, by which parks are known from year to year; add it.</source>
            <translation>{file} 的图层 parks 没有字段 park_id，无法逐年识别园区；请补充该字段。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/inputs/report_inventory.py"/>
            <source>{file} has no parks of {year}; it has figures of {years}.</source>
            <translation>{file} 中没有 {year} 年的园区；现有年份：{years}。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/inputs/report_inventory.py"/>
            <source>{file} has no parks in {region} in {year}.</source>
            <translation>{file} 中 {region} 在 {year} 年没有园区。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/inputs/report_region.py"/>
            <source>{name} is no province; give its name or code.</source>
            <translation>{name} 不是省份；请给出名称或代码。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/inputs/report_region.py"/>
            <source>all regions of the inventory</source>
            <translation>台账全部区域</translation>
        </message>
        <message>
            <location filename="../../../processing/report/inputs/report_stale.py"/>
            <source>{count} sites of {layer} were edited after the check, or the shoreline was ({ids}): their figures no longer fit; run Shoreline distance check again.</source>
            <translation>{layer} 中 {count} 个场地（{ids}）或岸线在核查后被修改：数据不再相符；请重新运行“岸线距离核查”。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/paper/report_layout.py"/>
            <location filename="../../../processing/report/word/report_word.py"/>
            <source>Based on: {layers}</source>
            <translation>数据来源：{layers}</translation>
        </message>
        <message>
            <location filename="../../../processing/report/paper/report_pdf.py"/>
            <source>Page {number} of {total}</source>
            <translation>第 {number} 页，共 {total} 页</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>&lt;p&gt;Writes the annual green development report of a region that Hao et al. (2022, section 5.1) ask local authorities for: parks and their contribution, pillar industries, energy, wastewater, symbiosis, water, productivity, decoupling, research, index by reach, programmes, the shoreline check with map and list, chemical parks, options and receiving parks, recommendations with the parks they concern, verification and deadlines, changes against the earlier year, data quality, signatures.&lt;/p&gt;&lt;p&gt;Beside each number stands of how many parks it speaks. The folder gets &lt;b&gt;report.html&lt;/b&gt; (one file that needs nothing else), &lt;b&gt;report.pdf&lt;/b&gt;, &lt;b&gt;report.docx&lt;/b&gt; (the same to be edited in Word or WPS), &lt;b&gt;tables.xlsx&lt;/b&gt; (all tables in full) and the figures as PNG, which Word takes when it opens the page. Every figure is computed by the algorithms of this plugin from the inventory's rows of the year; each number links to its table, formula and source.&lt;/p&gt;&lt;p&gt;The stored distances of the checked layer are measured again: where sites or shoreline were edited after the check the report says so on its first page.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limit&lt;/b&gt;: the report is as good as the inventory; a section without data says so. It documents a screening and replaces neither a survey nor a decision of the authority. Maps are sketch maps (示意图).&lt;/p&gt;</source>
            <translation>&lt;p&gt;编制一个区域的年度绿色发展报告，即郝吉明等（2022，第5.1节）建议各地建立的报告制度：园区及其贡献、主导产业、能源、污水、共生、取水、产出率、脱钩、研发、各河段指数、示范试点、岸线核查（含图与清单）、化工园区、处置方式与承接园区、建议及涉及园区、核实与期限、与以往年份相比的变化、数据质量、编制与审核。&lt;/p&gt;&lt;p&gt;各数值旁注明所依据的园区数。输出文件夹含 &lt;b&gt;report.html&lt;/b&gt;（单个文件，无需其他文件）、&lt;b&gt;report.pdf&lt;/b&gt;、&lt;b&gt;report.docx&lt;/b&gt;（内容相同，可用 Word 或 WPS 编辑）、&lt;b&gt;tables.xlsx&lt;/b&gt;（全部表格）和 PNG 图，Word 打开网页时可读取。所有数值均由本插件的算法按台账当年数据计算；每个数值链接到其表格、公式和来源。&lt;/p&gt;&lt;p&gt;重新测量已核查图层中存储的距离：核查之后场地或岸线有改动的，报告首页予以注明。&lt;/p&gt;&lt;p&gt;&lt;b&gt;局限&lt;/b&gt;：报告质量取决于台账；没有数据的章节予以注明。报告为初筛记录，不代替测绘，也不代替主管部门的决定。地图均为示意图。&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Parks or enterprises from Shoreline distance check.</source>
            <translation>“岸线距离核查”输出的园区或企业。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Inventory of the previous year</source>
            <translation>上年台账</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Tells what changed; without it an earlier year of the inventory does.</source>
            <translation>用于说明变化；未给出时采用本台账中较早的年份。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Title of the report; empty gives one of region and year.</source>
            <translation>报告标题；留空则按区域与年份生成。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Provinces</source>
            <translation>省份</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Names or codes, separated by commas; empty: all.</source>
            <translation>名称或代码，以逗号分隔；留空为全部。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Cities</source>
            <translation>城市</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Names as in the field city, separated by commas.</source>
            <translation>与字段 city 一致的名称，以逗号分隔。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>What the sites were checked against; empty takes that of the inventory.</source>
            <translation>核查所依据的岸线；留空则采用台账中的岸线。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Deflator</source>
            <translation>价格指数表</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>A table with year, index and, where it differs, province, by which changes over years are at constant prices; without it they are said to be at current prices.</source>
            <translation>含 year、index（各省不同时含 province）的表，用于按不变价计算跨年度变化；未给出时注明为现价。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>River network</source>
            <translation>河网</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Lines of rivers that meet in their vertices, along which intakes downstream of chemical parks are found; empty takes the main stem of the inventory.</source>
            <translation>在节点处相接的河流线，沿其查找化工园区下游的取水口；留空则采用台账中的干流。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Capacities</source>
            <translation>环境容量</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Carrying capacities of the waters of parks, as Load and carrying capacity takes them, by park; empty: the report says that they are not known.</source>
            <translation>园区受纳水体的纳污能力，格式同“负荷与纳污能力”工具，按园区填写；留空则报告注明不明。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Reference set</source>
            <translation>参照集</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Parks of a named set and year, or a table of their means, as Green development index takes them: the index of the parks is held against them, so that a province can stand above or below the national mean. Empty: a region is held against all parks of the inventory, and all of them against themselves.</source>
            <translation>注明名称与年份的一组园区，或其均值表，格式同“绿色发展指数”：园区指数以其为参照，一个省因而可高于或低于全国均值。留空时，区域以台账内全部园区为参照，全部园区则以其自身为参照。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Rejected rows</source>
            <translation>拒绝的行</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Rows that imports rejected, counted by reason.</source>
            <translation>导入时被拒的行，按原因统计。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Printed under the title (密级); empty leaves room to fill it in by hand.</source>
            <translation>印于标题之下；留空则预留填写位置。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Printed under the title (审图号); empty leaves room to fill it in by hand.</source>
            <translation>印于标题之下；留空则预留填写位置。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Font</source>
            <translation>字体</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Font of figures and PDF; one without Chinese signs is replaced, and the log says so.</source>
            <translation>图与 PDF 所用字体；不含汉字的字体将被替换，并在日志中说明。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>The folder of report.html, report.pdf, report.docx and tables.xlsx.</source>
            <translation>存放 report.html、report.pdf、report.docx 与 tables.xlsx 的文件夹。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Parks in the report</source>
            <translation>报告所含园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>Sites within the limit</source>
            <translation>限值内场地数</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Uncertain sites</source>
            <translation>待核实场地数</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Sections with data</source>
            <translation>有数据的章节数</translation>
        </message>
        <message>
            <location filename="../../../processing/report/parkreport.py"/>
            <source>Whether the checked layer was edited after the check</source>
            <translation>核查图层在核查后是否被修改</translation>
        </message>
        <message>
            <location filename="../../../processing/report/report_contents.py"/>
            <source>Green development report {year}</source>
            <translation>{year}年绿色发展报告</translation>
        </message>
        <message>
            <location filename="../../../processing/report/report_contents.py"/>
            <source>{region} · {year} · {n} parks</source>
            <translation>{region} · {year}年 · {n} 个园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/report_tables.py"/>
            <source>Table</source>
            <translation>表</translation>
        </message>
        <message>
            <location filename="../../../processing/report/report_tables.py"/>
            <location filename="../../../processing/report/sections/report_advice.py"/>
            <source>Section</source>
            <translation>章节</translation>
        </message>
        <message>
            <location filename="../../../processing/report/report_tables.py"/>
            <source>What it shows</source>
            <translation>内容</translation>
        </message>
        <message>
            <location filename="../../../processing/report/report_tables.py"/>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <location filename="../../../processing/report/report_writing.py"/>
            <source>The page {path} has {size} MB.</source>
            <translation>页面 {path} 大小为 {size} MB。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/report_writing.py"/>
            <source>The report cannot be written to {folder} ({reason}); choose a folder you may write to.</source>
            <translation>报告无法写入 {folder}（{reason}）；请选择可写的文件夹。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_advice.py"/>
            <source>Recommendations</source>
            <translation>建议及涉及园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_advice.py"/>
            <source>Of {total} parks {n} have findings to which recommendations of the study speak.</source>
            <translation>{total} 个园区中，{n} 个存在与论文建议相关的情形。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_advice.py"/>
            <source>Recommendation</source>
            <translation>建议</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_advice.py"/>
            <source>What is found</source>
            <translation>情形</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_advice.py"/>
            <source>Parks concerned</source>
            <translation>涉及园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_advice.py"/>
            <source>Parks of which it is known</source>
            <translation>可判断的园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_advice.py"/>
            <source>Such as</source>
            <translation>例如</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_advice.py"/>
            <source>Recommendations of Hao et al. 2022, section 5, and the parks they concern</source>
            <translation>郝吉明等（2022）第5节的建议及涉及园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_advice.py"/>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>Park</source>
            <translation>园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_advice.py"/>
            <source>Parks concerned, by recommendation</source>
            <translation>各项建议涉及的园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_advice.py"/>
            <source>What is found follows from what is recorded; it is a reason to look, no proof and no order. The recommendations are those of a study, no law demands them unless an article is named.</source>
            <translation>情形依据填报数据得出，是核实的线索，不是证据，也不是命令。建议出自论文；未注明条款的，并非法律要求。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_advice.py"/>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_areas.py"/>
            <source>No areas (function zones of the shoreline, ecological red lines, water sources, management units) were held against the sites: which of them they touch is not known.</source>
            <translation>本次核查未叠加区域图层（岸线功能区、生态保护红线、水源保护区、生态环境管控单元），各场地是否涉及上述区域尚不清楚。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_areas.py"/>
            <source>No checked site touches an area of those given.</source>
            <translation>所给区域图层与各核查场地均不相涉。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_areas.py"/>
            <source>Sites that touch it</source>
            <translation>涉及的场地数</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_areas.py"/>
            <source>Of them within the limit</source>
            <translation>其中在限值内</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_areas.py"/>
            <source>Land of sites in it</source>
            <translation>场地位于其内的面积</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_areas.py"/>
            <source>Areas that the checked sites touch (a site may touch several)</source>
            <translation>核查场地涉及的区域（一个场地可涉及多个区域）</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_areas.py"/>
            <source>{n} of {total} checked sites touch a management unit: the access lists bar {barred} of them, do not bar {free}, and of {unknown} it is not known.</source>
            <translation>{total}个核查场地中，{n}个涉及生态环境管控单元：准入清单禁止{barred}个，未禁止{free}个，{unknown}个不明。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_areas.py"/>
            <source>What the access lists of the management units say of the sites</source>
            <translation>管控单元准入清单对各场地的规定</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>Changes against the previous year</source>
            <translation>与上年相比的变化</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>No previous inventory is given and this one holds no earlier year.</source>
            <translation>未给出上年台账，本台账也不含更早年份。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>Changes against {year}</source>
            <translation>与{year}年相比的变化</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>None of the {then} parks of {year} has an id of this year: changes cannot be told; give parks the same park_id in both inventories.</source>
            <translation>{year} 年的 {then} 个园区中没有一个的编号见于本年：无法说明变化；请在两个台账中使用一致的 park_id。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>Against {year}: {added} parks added, {gone} gone, {changed} changed in the register, {same} unchanged.</source>
            <translation>与 {year} 年相比：新增园区 {added} 个，减少 {gone} 个，登记信息变更 {changed} 个，未变 {same} 个。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>Parks added</source>
            <translation>新增园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>Parks gone</source>
            <translation>减少园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>Parks changed</source>
            <translation>变更园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>Parks unchanged</source>
            <translation>未变园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>Change</source>
            <translation>变化</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>change = (Σ {now} − Σ {then}) / Σ {then}</source>
            <translation>变化率＝（{now}年合计－{then}年合计）÷{then}年合计</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>Sums over the parks that have a value in both years, joined by their ids; amounts at current prices.</source>
            <translation>对两年均有数值的园区求和，按园区编号对应；金额为当年价。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Amount</source>
            <translation>指标</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>Key figures then and now, amounts of money at current prices</source>
            <translation>主要指标对比（金额按现价）</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>added</source>
            <translation>新增</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>changed</source>
            <translation>变更</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>gone</source>
            <translation>减少</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>What became of it</source>
            <translation>变化情况</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>Now</source>
            <translation>本年</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_changes.py"/>
            <source>Parks added, gone and changed</source>
            <translation>新增、减少与变更的园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>Chemical parks</source>
            <translation>化工园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>No park is recorded as a chemical park.</source>
            <translation>没有填报为化工园区的园区。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>No park is recorded as a chemical park; of {n} of {total} it is not known.</source>
            <translation>没有填报为化工园区的园区；{total} 个园区中有 {n} 个不明。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>{n} of {total} parks are recorded as chemical parks; the recognition of {recognised} is recorded for the end of the year, an emergency drill for {drilled}.</source>
            <translation>{total}个园区中，{n}个填报为化工园区；年末已认定的填报{recognised}个，填报应急演练的{drilled}个。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>Of {n} parks it is not recorded whether they are chemical: they are not here.</source>
            <translation>{n} 个园区未填报是否为化工园区，未列入本节。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>What is not recorded is not known: it says neither that a park has it nor that it lacks it. Parks that could receive sites stand in the section on options.</source>
            <translation>未填报即为不明，既不表示有，也不表示没有。可承接的园区见“处置方式与承接园区”一节。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>of {n} outfalls</source>
            <translation>{n} 个排污口中</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Outfalls</source>
            <translation>排污口</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>Drill recorded</source>
            <translation>填报应急演练</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>{n} of {total} chemical parks</source>
            <translation>{total} 个化工园区中的 {n} 个</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>Recognition</source>
            <translation>认定情况</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>Last drill</source>
            <translation>最近演练年份</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>Chemical parks: recognition, place, emergency drill, toxic pollutants</source>
            <translation>化工园区：认定、位置、应急演练、有毒有害污染物</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>Outfalls of chemical parks: permit, monitoring, wetland, receiving water</source>
            <translation>化工园区排污口：许可、监测、人工湿地、受纳水体</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>No capacities of waters were given: whether the waters can bear the load of the chemical parks is not known.</source>
            <translation>未提供水体纳污能力，水体能否承受化工园区的负荷不明。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>COD of chemical parks and the capacity of their waters</source>
            <translation>化工园区化学需氧量与受纳水体纳污能力</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>Whether they lie within the limit is not known: their places were not judged.</source>
            <translation>是否位于限值内不明：未对其位置作出判定。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>Of {n} whose place was judged {within} lie within the limit.</source>
            <translation>已判定位置的{n}个中，{within}个位于限值内。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>Recognised</source>
            <translation>已认定</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>Not recognised</source>
            <translation>未认定</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>With a permit recorded</source>
            <translation>填报许可</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>Recorded as monitored</source>
            <translation>填报在线监测</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_chemical.py"/>
            <source>With a wetland recorded</source>
            <translation>填报人工湿地</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_exposure.py"/>
            <source>Intakes downstream of chemical parks' outfalls</source>
            <translation>化工园区排污口下游的取水口</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_exposure.py"/>
            <source>The outfalls do not say their parks or their own ids: which are those of chemical parks is not known.</source>
            <translation>排污口未填写所属园区或自身编号：哪些属于化工园区尚不清楚。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_exposure.py"/>
            <source>Intakes on the rivers given</source>
            <translation>位于所给河流上的取水口</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_exposure.py"/>
            <source>With such an outfall upstream</source>
            <translation>上游有化工园区排污口</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_exposure.py"/>
            <source>Of them for drinking water</source>
            <translation>其中饮用水取水口</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_exposure.py"/>
            <source>Along the rivers given, up to 20 km upstream; intakes farther than 5 km from them are not told of, and a river that is not among them is not looked at.</source>
            <translation>沿所给河流向上游 20 公里以内查找；距河流 5 公里以外的取水口不作判断，未给出的河流不予考察。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_exposure.py"/>
            <source>Chemical park of the nearest one</source>
            <translation>最近排污口所属化工园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_exposure.py"/>
            <source>Intakes with outfalls of chemical parks upstream</source>
            <translation>上游有化工园区排污口的取水口</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>How densely the parks of a city lie is not told: its area is not known here.</source>
            <translation>未计算城市内园区密度：台账中没有该市面积。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Density</source>
            <translation>密度</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>all parks of the inventory</source>
            <translation>台账全部园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Sum of these parks</source>
            <translation>所列园区合计</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Parks that state it</source>
            <translation>填报园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Amounts of the parks in the year</source>
            <translation>园区当年主要指标</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Density counts parks where they lie, all else by the province that they state: {n} lie in another one by the outlines of this inventory.</source>
            <translation>密度按园区实际位置统计，其余各项按园区填写的省份统计：按台账省界，{n}个园区位于所填省份以外。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>The inventory's {layer} have no field “{field}”.</source>
            <translation>台账的“{layer}”没有“{field}”字段。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Contribution to the provinces' economy</source>
            <translation>对省域经济的贡献</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Pillar industries</source>
            <translation>主导产业</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Energy infrastructure</source>
            <translation>能源基础设施</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Wastewater infrastructure</source>
            <translation>污水处理设施</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Symbiosis of infrastructure</source>
            <translation>基础设施共生</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Water taken in</source>
            <translation>取水</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Productivity and intensity</source>
            <translation>产出率与排放强度</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Decoupling from growth</source>
            <translation>与增长脱钩</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Green development index</source>
            <translation>绿色发展指数</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Demonstration programmes</source>
            <translation>示范试点</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_figures.py"/>
            <source>Share of the parks in the total of the province</source>
            <translation>园区占全省的比重</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_map.py"/>
            <source>Sketch map (示意图)</source>
            <translation>示意图</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_map.py"/>
            <source>Provinces of the region</source>
            <translation>区域内省份</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>Options and receiving parks</source>
            <translation>处置方式与承接园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>There are no checked sites to decide on.</source>
            <translation>没有可供研判的核查场地。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>For {act} of {total} sites the decision table proposes an action.</source>
            <translation>决策表对 {total} 个场地中的 {act} 个提出处置建议。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>The checked layer states the recognition of {n} parks otherwise than the inventory ({parks}); the options follow the checked layer: run Shoreline distance check again.</source>
            <translation>核查图层中{n}个园区的认定情况与台账不一致（{parks}）；处置方式依核查图层给出：请重新运行“岸线距离核查”。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>Sites with a proposed action: for deliberation, no enforcement</source>
            <translation>提出处置建议的场地：供研判，不作为执法依据</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>The checked layer holds no parks that state their recognition as chemical parks: receiving parks cannot be told.</source>
            <translation>核查图层中没有填报化工园区认定情况的园区，无法给出承接园区。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>No site has to move: no receiving park was looked for.</source>
            <translation>没有需要搬迁或转移的场地，未查找承接园区。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>Receiving park</source>
            <translation>承接园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>The nearest accredited parks beyond the limit</source>
            <translation>限值外最近的认定化工园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>No receiving park was found for: {sites}.</source>
            <translation>未找到承接园区的场地：{sites}。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>Of these parks only part of the land lies beyond the limit: {parks}.</source>
            <translation>其中仅部分土地位于限值外的园区：{parks}。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_options.py"/>
            <source>{note}: {count} sites.</source>
            <translation>{note}：{count} 个场地。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>{share} % of the inventory's values are missing; the check of the inventory has {errors} errors and {warnings} doubts.</source>
            <translation>台账数据有 {share} % 缺失；台账检查发现错误 {errors} 处、疑问 {warnings} 处。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Values missing</source>
            <translation>缺失值</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>of {n} values</source>
            <translation>共{n}个值</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Errors found</source>
            <translation>发现的错误</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Doubts found</source>
            <translation>发现的疑问</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Of the greenhouse gases, on class defaults</source>
            <translation>温室气体中依据默认值的份额</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Unverified verdicts</source>
            <translation>未经核实的判定</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>of {n} sites within or uncertain</source>
            <translation>限值内或待核实的{n}个场地</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Rows rejected</source>
            <translation>拒绝行数</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>A finding is a question to who gave the figure, no proof. A missing value is left out of sums, never estimated; sums of fields with missing values are lower bounds. Fields that not every row needs (dates of closure and recognition, deadlines, programmes, the park of an enterprise) count as missing where they are empty: the data do not tell that there is none from that it is not known.</source>
            <translation>检查发现是向数据填报方提出的疑问，而非证据。缺失值不计入合计，也不作估算；含缺失值字段的合计为下限。并非每行都需填写的字段（关闭、认定日期，时限，示范试点，企业所在园区等）为空时也计为缺失：数据不能区分“没有”与“不明”。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Data quality</source>
            <translation>数据质量</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>Layer</source>
            <translation>图层</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Values</source>
            <translation>有值</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Share missing</source>
            <translation>缺失比例</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Missing values by field</source>
            <translation>各字段缺失值</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Findings</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>First one</source>
            <translation>首个场地</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Its finding</source>
            <translation>具体内容</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Findings of the inventory check, by kind</source>
            <translation>台账检查发现（按类别）</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_quality.py"/>
            <source>Rows rejected by imports</source>
            <translation>导入被拒行</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_research.py"/>
            <source>Research and development</source>
            <translation>研发投入</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_research.py"/>
            <source>{layer} state no research and development with GDP.</source>
            <translation>{layer}未同时填报研发投入和地区生产总值。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_research.py"/>
            <source>The {n} of {total} parks that state it spend {amount} × 10⁸ CNY on research and development, {share} of their GDP.</source>
            <translation>{total} 个园区中有 {n} 个填报，研发投入 {amount} 亿元，占其地区生产总值的 {share}。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_research.py"/>
            <source>Spent on research</source>
            <translation>研发投入</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_research.py"/>
            <source>Of their GDP</source>
            <translation>占地区生产总值比例</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_research.py"/>
            <source>Median of the parks</source>
            <translation>园区中位数</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_research.py"/>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_research.py"/>
            <source>That state it</source>
            <translation>填报园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_research.py"/>
            <source>Research and development by reach</source>
            <translation>各河段研发投入</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_research.py"/>
            <source>share = Σ spent on research / Σ GDP</source>
            <translation>占比＝研发投入合计÷地区生产总值合计</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_research.py"/>
            <source>over the parks that state both, at prices of the year.</source>
            <translation>对两项均有填报的园区求和，按当年价。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_research.py"/>
            <source>The {n} parks that spend most of their GDP</source>
            <translation>研发投入占比最高的 {n} 个园区</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>No checked site of {region} exists in {year}.</source>
            <translation>{region} 在 {year} 年没有经核查的场地。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>{within} of {total} checked sites lie within the limit, {uncertain} are uncertain.</source>
            <translation>经核查的 {total} 个场地中，{within} 个在限值内，{uncertain} 个待核实。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>Sites by river class and verdict</source>
            <translation>按水体类别与判定统计</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>m = d − L;  d ≤ L: within the limit;  |m| &lt; u: uncertain</source>
            <translation>m＝d－L；d ≤ L：限值内；|m| &lt; u：待核实</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>d: geodesic distance on the WGS 84 ellipsoid from the nearest point of the site to the shoreline; L: limit; m: distance beyond it; u: 95 % radius of site and shoreline together.</source>
            <translation>d：场地最近点到岸线的 WGS 84 椭球面测地距离；L：限值；m：超出限值的距离；u：场地与岸线合成的 95 % 误差半径。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>No rule speaks of {n}.</source>
            <translation>其中{n}个无适用规则。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>{n} could not be evaluated.</source>
            <translation>其中{n}个未能判定。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>Not evaluated</source>
            <translation>未评价</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>Within, of the judged</source>
            <translation>限值内占已判定</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>No checked site has a place: there is no map.</source>
            <translation>核查场地均无位置，未绘制地图。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>Checked sites by verdict, {region}, {year} (n = {n}); sketch map.</source>
            <translation>核查场地按判定分布，{region}，{year} 年（n = {n}）；示意图。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>Number of sites</source>
            <translation>场地数</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>What the sites are, and what tells it</source>
            <translation>场地的设施类型及其依据</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>Sites within the limit or uncertain</source>
            <translation>限值内或待核实的场地</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>In no year did a site lie within the limit or was it uncertain.</source>
            <translation>各年均无限值内或待核实的场地。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>Sites within the limit that existed in each year.</source>
            <translation>各年存在的限值内场地数。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>Sites by year, the last ten</source>
            <translation>近十年场地数</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>Measured from: {line}.</source>
            <translation>起算线：{line}。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>{n} checked sites do not exist in {year} and are left out.</source>
            <translation>{n} 个核查场地在 {year} 年不存在，未计入。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_shoreline.py"/>
            <source>{n} sites have no rule: the rule set does not speak of what they are, or not of where they lie.</source>
            <translation>{n} 个场地无适用规则：规则集未规定此类设施，或未规定其所在位置。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_signing.py"/>
            <source>Signatures</source>
            <translation>编制与审核</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_signing.py"/>
            <source>Checksum of all sources</source>
            <translation>数据校验和</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_signing.py"/>
            <source>The checksum is a SHA-256 over the checksums of all sources in their order: the same data give the same sum. Signed, this report documents who answers for it; the figures are those of the data given.</source>
            <translation>校验和为全部数据来源校验和依次合成的 SHA-256：数据相同，校验和相同。签字盖章后，本报告载明责任人；报告中的数值以所给数据为准。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_sources.py"/>
            <source>Hao et al. 2022, Strategic Study of CAE 24(1)</source>
            <translation>郝吉明等，2022，《中国工程科学》24(1)</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_sources.py"/>
            <source>Sources and method</source>
            <translation>数据来源与方法</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_sources.py"/>
            <source>Method and figures follow Hao et al., Strategic Study of CAE 24(1), 2022; formulas stand in their sections. Each checksum is a SHA-256 over the rows read (id, geometry, attributes).</source>
            <translation>方法与图表参照郝吉明等，《中国工程科学》24(1)，2022；公式列于各节。每个校验和均为对所读各行（编号、几何、属性）计算的 SHA-256。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_sources.py"/>
            <source>Check: {parameters}</source>
            <translation>核查参数：{parameters}</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_sources.py"/>
            <source>Parks are called by the English names of the inventory where it has them; other names, those of cities, enterprises and plants among them, stand as recorded.</source>
            <translation>园区采用台账中的英文名称；其他名称（城市、企业、污水处理厂等）按台账原文。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_sources.py"/>
            <source>{n} rows</source>
            <translation>{n} 行</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_sources.py"/>
            <source>source: {source}</source>
            <translation>来源：{source}</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>Verification and deadlines</source>
            <translation>核实情况与期限</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>No site has been verified: {reason}</source>
            <translation>尚无场地经过核实：{reason}</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>No checked site is within the limit or uncertain.</source>
            <translation>没有限值内或待核实的场地。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>{verified} of the {total} sites within the limit or uncertain have been verified on the ground; {open} are open.</source>
            <translation>限值内或待核实的 {total} 个场地中，{verified} 个已经实地核实，{open} 个尚未核实。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>Without a record</source>
            <translation>无核实记录</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>Latest verification of each site</source>
            <translation>各场地最近一次核实</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>The verdict differs from the verified one for {ids}: verify again.</source>
            <translation>{ids} 的判定与核实时不同：请重新核实。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>Sites without any record of verification</source>
            <translation>无任何核实记录的场地</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>Deadlines</source>
            <translation>期限</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>The inventory states no deadlines.</source>
            <translation>台账中没有期限信息。</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>Deadline for</source>
            <translation>期限事项</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>At the end of the year</source>
            <translation>年末情况</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>Deadlines, the earliest first</source>
            <translation>期限（由近及远）</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>measures of the enterprise</source>
            <translation>企业整改或搬迁</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>accreditation as a chemical park</source>
            <translation>化工园区认定</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>passed by the end of the year</source>
            <translation>年末已到期</translation>
        </message>
        <message>
            <location filename="../../../processing/report/sections/report_verification.py"/>
            <source>running</source>
            <translation>未到期</translation>
        </message>
    </context>
</TS>
