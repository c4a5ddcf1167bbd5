<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ParkShore</name>
        <message>
            <location filename="../../../ui/check/check_dock.py"/>
            <location filename="../../../ui/libraries_dock.py"/>
            <location filename="../../../ui/results/result_layers.py"/>
            <source>ParkShore check</source>
            <translation>ParkShore 核查</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_dock.py"/>
            <source>&amp;Run the check</source>
            <translation>运行核查(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_dock.py"/>
            <source>Prepare what is raw, check all sites, show the result here.</source>
            <translation>处理原始水体，核查全部场地，并在此显示结果。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_dock.py"/>
            <source>Show result</source>
            <translation>查看结果</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_dock.py"/>
            <source>Go back to the last result.</source>
            <translation>返回最近一次结果。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_dock.py"/>
            <source>Nothing is guessed: what is not known stays uncertain.</source>
            <translation>不作任何猜测：未知的事实使判定为待核实。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_dock.py"/>
            <source>Press a figure to see its sites; ▶ goes through them.</source>
            <translation>点数字看该类场地，点 ▶ 逐个查看。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_dock.py"/>
            <location filename="../../../ui/indicators/indicators_dock.py"/>
            <location filename="../../../ui/inventory/inventory_dock.py"/>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_dock.py"/>
            <location filename="../../../ui/check/verify_dialog.py"/>
            <location filename="../../../ui/indicators/indicators_dock.py"/>
            <location filename="../../../ui/inventory/inventory_dock.py"/>
            <location filename="../../../ui/inventory/mapping_dialog.py"/>
            <location filename="../../../ui/inventory/schema_dialog.py"/>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_dock.py"/>
            <location filename="../../../ui/indicators/indicators_dock.py"/>
            <location filename="../../../ui/inventory/inventory_dock.py"/>
            <source>Stop what is running; nothing is changed.</source>
            <translation>停止正在运行的操作；不作任何更改。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_dock.py"/>
            <source>Add layers</source>
            <translation>添加图层</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_dock.py"/>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>The sites or the shoreline of this result are no longer in the project.</source>
            <translation>该结果的场地图层或岸线已不在工程中。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_dock.py"/>
            <location filename="../../../ui/indicators/indicators_dock.py"/>
            <source>Cancelled; nothing was changed.</source>
            <translation>已取消，未作任何更改。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <location filename="../../../ui/siting/siting_view.py"/>
            <source>&amp;Rule set</source>
            <translation>规则集(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <source>Rule &amp;file</source>
            <translation>规则文件(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <source>Control ran&amp;ge</source>
            <translation>管控范围(&amp;G)</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <source>&amp;Limit</source>
            <translation>限值(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <source>&amp;Sites</source>
            <translation>场地(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <source>Sites &amp;are</source>
            <translation>场地类别(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <source>&amp;Water</source>
            <translation>水体(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <source>Line &amp;is</source>
            <translation>线的性质(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <source>All parameters…</source>
            <translation>全部参数…</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <source>Open the dialog of the check with what is chosen here.</source>
            <translation>打开核查算法的完整对话框，并带入此处所选。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <source>Accuracy of position</source>
            <translation>位置精度</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <source>not stated</source>
            <translation>未说明</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <location filename="../../../ui/siting/siting_view.py"/>
            <source>choose a layer</source>
            <translation>请选择图层</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <source>Choose the layer of the sites.</source>
            <translation>请选择场地图层。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <source>Choose the layer of the water or the shoreline.</source>
            <translation>请选择水体或岸线图层。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <source>Sites and water are the same layer: choose another one.</source>
            <translation>场地与水体是同一图层，请另选。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_form.py"/>
            <source>This rule needs the published control range.</source>
            <translation>该规则需要已公布的管控范围图层。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_work.py"/>
            <source>Prepare {layer}</source>
            <translation>处理{layer}</translation>
        </message>
        <message>
            <location filename="../../../ui/check/check_work.py"/>
            <source>Shoreline check: {layer}</source>
            <translation>岸线核查：{layer}</translation>
        </message>
        <message>
            <location filename="../../../ui/check/first_run.py"/>
            <source>How far is each park from the river, and what does the law say?</source>
            <translation>每个园区离江多远？法律怎么规定？</translation>
        </message>
        <message>
            <location filename="../../../ui/check/first_run.py"/>
            <source>ParkShore measures parks, plants and outfalls to the shoreline, holds the distance against the 1 km rule, and shows each verdict with its reason.</source>
            <translation>ParkShore 量算园区、企业、排污口到岸线的距离，对照一公里规则，逐一给出判定及其理由。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/first_run.py"/>
            <location filename="../../../ui/indicators/indicators_dock.py"/>
            <source>Load &amp;sample</source>
            <translation>载入示例(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../../ui/check/first_run.py"/>
            <location filename="../../../ui/indicators/indicators_dock.py"/>
            <source>A synthetic inventory along the real Yangtze, to try everything.</source>
            <translation>沿真实长江生成的模拟台账，可用来试用全部功能。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/first_run.py"/>
            <location filename="../../../ui/indicators/indicators_dock.py"/>
            <source>&amp;Open inventory</source>
            <translation>打开台账(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../../ui/check/first_run.py"/>
            <location filename="../../../ui/indicators/indicators_dock.py"/>
            <source>A GeoPackage with the parks and enterprises you keep.</source>
            <translation>存有园区、企业等数据的 GeoPackage 文件。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/first_run.py"/>
            <source>Check my own &amp;layer</source>
            <translation>核查我的图层(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../../ui/check/first_run.py"/>
            <source>Any layer of sites, and any layer of water: raw water is prepared.</source>
            <translation>任意场地图层和任意水体图层均可，原始水体会自动处理。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>&amp;Keep</source>
            <translation>留存(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>&amp;Verify…</source>
            <translation>核实(&amp;V)…</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>Hand over</source>
            <translation>移交</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>Take the result out of QGIS, or put others beside it.</source>
            <translation>将结果导出 QGIS，或与其他结果并列。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>Find stale checks</source>
            <translation>查找失效的核查</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>Hold the kept checks against sites and shoreline as they are.</source>
            <translation>用现有的场地和岸线检验已留存的核查结果。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>Rule sets side by side</source>
            <translation>各规则集对照</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>Sources side by side…</source>
            <translation>各数据源对照…</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>Keep the result in the inventory.</source>
            <translation>将结果留存到台账。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>Say who looked at the selected site, when, and what came of it.</source>
            <translation>记录所选场地由谁、何时核实及其结论。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>Open an inventory first: results are kept there.</source>
            <translation>请先打开台账：结果留存于台账中。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>Kept checks: {holds} hold, {stale} are stale, of {unknown} it is not known.</source>
            <translation>已留存的核查：{holds} 项有效，{stale} 项失效，{unknown} 项不能确定。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>Keep {result}</source>
            <translation>留存{result}</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>{result}: {stored} results kept in the inventory, {rejected} not.</source>
            <translation>{result}：{stored} 条结果已留存到台账，{rejected} 条未留存。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>The site has no id of an inventory: store it there first.</source>
            <translation>该场地没有台账编号，请先将其入库。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <location filename="../../../ui/check/verify_dialog.py"/>
            <source>Verify {site}</source>
            <translation>核实{site}</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>The verification of {site} is kept.</source>
            <translation>{site} 的核实记录已留存。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/hand_over.py"/>
            <source>Check by {rules}</source>
            <translation>按{rules}核查</translation>
        </message>
        <message>
            <location filename="../../../ui/check/take_out.py"/>
            <source>Table as shown, as a workbook…</source>
            <translation>当前表格存为工作簿…</translation>
        </message>
        <message>
            <location filename="../../../ui/check/take_out.py"/>
            <source>Workbook</source>
            <translation>工作簿</translation>
        </message>
        <message>
            <location filename="../../../ui/check/take_out.py"/>
            <source>Places for the telephone (KMZ)…</source>
            <translation>手机用位置（KMZ）…</translation>
        </message>
        <message>
            <location filename="../../../ui/check/take_out.py"/>
            <source>Places for the telephone</source>
            <translation>手机用位置</translation>
        </message>
        <message>
            <location filename="../../../ui/check/take_out.py"/>
            <source>Evidence sheets of the selected…</source>
            <translation>所选场地的证据页…</translation>
        </message>
        <message>
            <location filename="../../../ui/check/take_out.py"/>
            <source>Map to print (A4)…</source>
            <translation>打印地图（A4）…</translation>
        </message>
        <message>
            <location filename="../../../ui/check/take_out.py"/>
            <source>Map to print</source>
            <translation>打印地图</translation>
        </message>
        <message>
            <location filename="../../../ui/check/take_out.py"/>
            <source>Page for the telephone (PNG)…</source>
            <translation>手机页面（PNG）…</translation>
        </message>
        <message>
            <location filename="../../../ui/check/take_out.py"/>
            <source>Page for the telephone</source>
            <translation>手机页面</translation>
        </message>
        <message>
            <location filename="../../../ui/check/take_out.py"/>
            <source>Map, A3 and more…</source>
            <translation>地图（A3 等）…</translation>
        </message>
        <message>
            <location filename="../../../ui/check/take_out.py"/>
            <source>Forms and list for visits…</source>
            <translation>现场核查表和清单…</translation>
        </message>
        <message>
            <location filename="../../../ui/check/take_out.py"/>
            <source>Read photographs back…</source>
            <translation>读回照片…</translation>
        </message>
        <message>
            <location filename="../../../ui/check/take_out.py"/>
            <source>Close the round…</source>
            <translation>定稿…</translation>
        </message>
        <message>
            <location filename="../../../ui/check/take_out.py"/>
            <source>Evidence sheets</source>
            <translation>证据页</translation>
        </message>
        <message>
            <location filename="../../../ui/check/take_out.py"/>
            <location filename="../../../ui/indicators/pages_menu.py"/>
            <source>{file} is written.</source>
            <translation>{file} 已写出。</translation>
        </message>
        <message>
            <location filename="../../../ui/check/verify_dialog.py"/>
            <source>Keep</source>
            <translation>留存</translation>
        </message>
        <message>
            <location filename="../../../ui/check/water_state.py"/>
            <source>Prepared shoreline, {n} features</source>
            <translation>已处理的岸线，{n} 个要素</translation>
        </message>
        <message>
            <location filename="../../../ui/check/water_state.py"/>
            <source>Raw water, {n} features; already prepared</source>
            <translation>原始水体，{n} 个要素；已处理</translation>
        </message>
        <message>
            <location filename="../../../ui/check/water_state.py"/>
            <source>Raw water, {n} features; prepared on the way</source>
            <translation>原始水体，{n} 个要素；运行中自动处理</translation>
        </message>
        <message>
            <location filename="../../../ui/check/water_state.py"/>
            <source>main stem found</source>
            <translation>已识别干流</translation>
        </message>
        <message>
            <location filename="../../../ui/check/water_state.py"/>
            <source>no main stem</source>
            <translation>无干流</translation>
        </message>
        <message>
            <location filename="../../../ui/check/water_state.py"/>
            <source>no field with names</source>
            <translation>无名称字段</translation>
        </message>
        <message>
            <location filename="../../../ui/check/water_state.py"/>
            <source>{n} names</source>
            <translation>{n} 个名称</translation>
        </message>
        <message>
            <location filename="../../../ui/check/water_state.py"/>
            <source>centre lines: {n}</source>
            <translation>中心线 {n} 条</translation>
        </message>
        <message>
            <location filename="../../../ui/hint.py"/>
            <source>Close this hint for good.</source>
            <translation>不再显示此提示。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>Show on the &amp;map</source>
            <translation>在地图上显示(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>Indicators of the index</source>
            <translation>指数的指标</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>Select a park in the table or on the map.</source>
            <translation>请在表中或地图上选择一个园区。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>{scheme}: no index; too little of it is known.</source>
            <translation>{scheme}：无指数，已知指标过少。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>{scheme}: index {index}, rank {rank} of {known} parks with an index.</source>
            <translation>{scheme}：指数{index}，在{known}个有指数的园区中列第{rank}位。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>The explanation does not tell of this park alone: is its id its own?</source>
            <translation>说明表无法单独对应该园区：请核对园区编号是否唯一。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>Points</source>
            <translation>得分</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>Costs</source>
            <translation>失分</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>Indicator</source>
            <translation>指标</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <location filename="../../../ui/parameters/criteria_editor.py"/>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>Full: what the indicator adds to the index; hatched: what is missing.</source>
            <translation>实心：该指标为指数贡献的得分；斜线：所失的分。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>How much higher the index would be with this indicator at its best.</source>
            <translation>该指标达到最好时，指数可提高的分值。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>Benchmark</source>
            <translation>基准值</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>{indicator} costs most: the index would be {points} points higher with it at its best.</source>
            <translation>失分最多的是{indicator}：该指标达到最好时，指数可提高{points}分。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>Not known, and so not counted: {indicators}.</source>
            <translation>未知、因而未计入：{indicators}。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/account_page.py"/>
            <source>{indicator}: {value}, weight {weight}</source>
            <translation>{indicator}：{value}，权重{weight}</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <source>Change by group</source>
            <translation>分组变化</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <source>States of decoupling</source>
            <translation>脱钩状态</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <source>Pressure</source>
            <translation>压力指标</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <source>A click selects the parks of a bar, on the map and in the table.</source>
            <translation>单击某一条，即在地图和表中选中其园区。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <source>Choose an earlier year under “Beside” and compute: both stand here then.</source>
            <translation>请在“对比年份”中选择较早的年份并计算，两年即并列于此。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <source>Change</source>
            <translation>变化</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <location filename="../../../ui/indicators/group_page.py"/>
            <location filename="../../../ui/indicators/tables/park_table.py"/>
            <source>Parks</source>
            <translation>园区</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <location filename="../../../ui/indicators/group_page.py"/>
            <location filename="../../../ui/indicators/tables/number_words.py"/>
            <location filename="../../../ui/indicators/tables/park_table.py"/>
            <location filename="../../../ui/parameters/water_questions.py"/>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <source>{figure}, {first} and {last}: only the parks with a value in both years.</source>
            <translation>{figure}，{first}年与{last}年：仅统计两年均有数值的园区。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <source>Both years at current prices.</source>
            <translation>两年均为现价。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <source>Ranks within an index are among the parks of each year.</source>
            <translation>指数中的位次按各年的园区分别计算。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <source>State of decoupling</source>
            <translation>脱钩状态</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <source>Number of parks</source>
            <translation>园区数</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <source>{pressure} against GDP {prices}, {first} to {last}; {known} parks have a state.</source>
            <translation>{pressure}与地区生产总值（{prices}），{first}—{last}年；可判定状态的园区{known}个。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <source>at constant prices</source>
            <translation>按不变价</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/change_page.py"/>
            <source>at current prices</source>
            <translation>按现价</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/figure_choice.py"/>
            <source>Figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/figure_choice.py"/>
            <source>By</source>
            <translation>分组</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/figure_choice.py"/>
            <source>Told by</source>
            <translation>统计方式</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/figure_choice.py"/>
            <source>Sum</source>
            <translation>合计</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/figure_choice.py"/>
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/figure_choice.py"/>
            <source>Median</source>
            <translation>中位数</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/figure_choice.py"/>
            <source>by</source>
            <translation>按</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>Figure by group</source>
            <translation>分组指标</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>A click selects the parks of a bar, on the map and below.</source>
            <translation>单击某一条，即在地图和下表中选中其园区。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>Show &amp;all</source>
            <translation>全部显示(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>List all parks again, and select none.</source>
            <translation>重新列出全部园区，并取消选择。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>The parks tell no reach, category, province or city.</source>
            <translation>园区未注明河段、类别、省份或城市。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>Coverage</source>
            <translation>覆盖率</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>Parks with a value, of all parks of the group.</source>
            <translation>本组有数值的园区数／全部园区数。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>Of the sum over all parks.</source>
            <translation>占全部园区合计的比例。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>What the parks with a value give of the group's recorded output.</source>
            <translation>有数值的园区占本组已填报工业总产值的比例。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>{group}: {known} parks have a value; they give {covered} of the recorded output.</source>
            <translation>{group}：有数值的园区{known}个，占已填报工业总产值的{covered}。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>Parks listed: {shown}</source>
            <translation>所列园区：{shown}</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>{figure}: not known of any of the {parks} parks.</source>
            <translation>{figure}：{parks}个园区均未知。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>{figure}: {value}, the sum of the {known} parks that state it</source>
            <translation>{figure}：{value}，为已填报园区（{known}）之和</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>{figure}: mean {value} of {known} parks</source>
            <translation>{figure}：平均{value}（园区{known}）</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>{figure}: median {value} of {known} parks</source>
            <translation>{figure}：中位数{value}（园区{known}）</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>{what}; output is not recorded.</source>
            <translation>{what}；工业总产值未填报。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/group_page.py"/>
            <source>{what}, {covered} of the recorded output.</source>
            <translation>{what}，占已填报工业总产值的{covered}。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_dock.py"/>
            <source>ParkShore indicators</source>
            <translation>ParkShore 指标</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_dock.py"/>
            <source>&amp;Groups</source>
            <translation>分组(&amp;G)</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_dock.py"/>
            <source>&amp;One park</source>
            <translation>单个园区(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_dock.py"/>
            <source>&amp;Two years</source>
            <translation>两年对比(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_dock.py"/>
            <source>Ran&amp;king</source>
            <translation>排序(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_dock.py"/>
            <source>{layer} is no longer in the project: nothing is selected on the map.</source>
            <translation>{layer}已不在工程中：地图上不再选择。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_dock.py"/>
            <source>The parks were edited since: compute again.</source>
            <translation>园区此后有改动，请重新计算。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_form.py"/>
            <source>The years that the parks have figures of.</source>
            <translation>园区有数据的年份。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_form.py"/>
            <source>An earlier year to stand beside it.</source>
            <translation>与之并列的较早年份。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_form.py"/>
            <source>&amp;Compute</source>
            <translation>计算(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_form.py"/>
            <source>Compute the indicators and the index of these parks.</source>
            <translation>计算这些园区的指标与指数。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_form.py"/>
            <source>&amp;Parks</source>
            <translation>园区(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_form.py"/>
            <source>&amp;Year</source>
            <translation>年份(&amp;Y)</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_form.py"/>
            <source>P&amp;rices</source>
            <translation>价格指数(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_form.py"/>
            <source>&amp;Beside</source>
            <translation>对比年份(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_form.py"/>
            <source>&amp;Scheme</source>
            <translation>指标体系(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_form.py"/>
            <source>not told</source>
            <translation>未注明</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_form.py"/>
            <source>Choose the layer of parks.</source>
            <translation>请选择园区图层。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_form.py"/>
            <source>Looking which years there are…</source>
            <translation>正在查看有哪些年份……</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/indicators_form.py"/>
            <source>Choose the scheme file.</source>
            <translation>请选择指标体系文件。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/pages_menu.py"/>
            <source>Pages and report</source>
            <translation>网页与报告</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/pages_menu.py"/>
            <source>A page to read in a browser, the map of the index, the annual report.</source>
            <translation>在浏览器中阅读的网页、指数地图、年度报告。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/pages_menu.py"/>
            <source>Page: {title}…</source>
            <translation>网页：{title}……</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/pages_menu.py"/>
            <source>Index on the &amp;map</source>
            <translation>指数上图(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/pages_menu.py"/>
            <source>Annual &amp;report…</source>
            <translation>年度报告(&amp;R)……</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/pages_menu.py"/>
            <source>Page: {title}</source>
            <translation>网页：{title}</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/pages_menu.py"/>
            <source>{parks} · {scheme} · {year}</source>
            <translation>{parks} · {scheme} · {year}</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/ranking_page.py"/>
            <source>Ra&amp;nk</source>
            <translation>排序(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/ranking_page.py"/>
            <source>Rank the parks; one of which a value is not known is left out.</source>
            <translation>对园区排序；某项数值未知的园区不参与排序。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/ranking_page.py"/>
            <source>Weighting</source>
            <translation>赋权方式</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/ranking_page.py"/>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/ranking_page.py"/>
            <source>Parks ranked: {ranked}.</source>
            <translation>参与排序的园区：{ranked}。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/ranking_page.py"/>
            <source>Of {n} a value is not known: they are left out.</source>
            <translation>{n}个园区有数值未知，未参与排序。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/ranking_page.py"/>
            <source>Consistency ratio {ratio}; above 0.1 look again.</source>
            <translation>一致性比率{ratio}；大于0.1时请重新比较。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/ranking_page.py"/>
            <location filename="../../../ui/indicators/tables/park_table.py"/>
            <source>Park</source>
            <translation>园区</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/ranking_page.py"/>
            <source>Rank</source>
            <translation>名次</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/ranking_page.py"/>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/ranking_page.py"/>
            <source>Rank, low</source>
            <translation>名次下限</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/ranking_page.py"/>
            <source>Rank, high</source>
            <translation>名次上限</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/tables/number_words.py"/>
            <source>{title} ({unit})</source>
            <translation>{title}（{unit}）</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/tables/number_words.py"/>
            <source>{n} of {total}</source>
            <translation>{n}/{total}</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/tables/park_table.py"/>
            <source>A double click shows the park on the map and explains its index.</source>
            <translation>双击可在地图上显示该园区并说明其指数。</translation>
        </message>
        <message>
            <location filename="../../../ui/indicators/tables/park_table.py"/>
            <source>Rank by the index</source>
            <translation>指数名次</translation>
        </message>
        <message>
            <location filename="../../../ui/install_command.py"/>
            <source>Open OSGeo4W Shell from the folder QGIS of the Start menu and type:</source>
            <translation>从“开始”菜单的 QGIS 文件夹打开 OSGeo4W Shell，输入：</translation>
        </message>
        <message>
            <location filename="../../../ui/install_command.py"/>
            <source>Type in the environment of this QGIS:</source>
            <translation>在本 QGIS 所在的环境中输入：</translation>
        </message>
        <message>
            <location filename="../../../ui/install_command.py"/>
            <source>Open a terminal and type:</source>
            <translation>打开终端，输入：</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/datum_map.py"/>
            <source>Show where the points fall if the file is in {datum}.</source>
            <translation>显示文件采用 {datum} 时各点的位置。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/datum_map.py"/>
            <source>&amp;All points</source>
            <translation>全部点(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/datum_map.py"/>
            <source>Next &amp;point</source>
            <translation>下一点(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/datum_map.py"/>
            <source>Go near one point, where the datums stand apart.</source>
            <translation>放大到一个点附近，可看出各基准之间的偏移。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/datum_map.py"/>
            <source>Where the points fall</source>
            <translation>各点的位置</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/datum_map.py"/>
            <source>The coordinates are no degrees.</source>
            <translation>坐标不是经纬度。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/datum_map.py"/>
            <source>point {n} of {total}</source>
            <translation>第 {n} 点，共 {total} 点</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/findings_table.py"/>
            <source>A double click shows the feature on the map.</source>
            <translation>双击可在地图上显示该要素。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/findings_table.py"/>
            <source>&amp;Show on the map</source>
            <translation>在地图上显示(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/findings_table.py"/>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>&amp;Close</source>
            <translation>关闭(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/findings_table.py"/>
            <source>{n} findings; a finding is a question, no proof.</source>
            <translation>共 {n} 条检查结果；检查结果是待核实的疑问，并非定论。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_dock.py"/>
            <location filename="../../../ui/inventory/inventory_layers.py"/>
            <source>ParkShore inventory</source>
            <translation>ParkShore 台账</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_dock.py"/>
            <source>Lo&amp;ad sample</source>
            <translation>载入示例(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_dock.py"/>
            <source>Create a synthetic inventory along the real Yangtze and open it.</source>
            <translation>沿真实长江生成模拟台账并打开。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_dock.py"/>
            <source>Chec&amp;k all</source>
            <translation>全部检查(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_dock.py"/>
            <source>Check every layer that is loaded.</source>
            <translation>检查已加载的每个图层。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_dock.py"/>
            <source>&amp;Undo last store</source>
            <translation>撤销最近一次入库(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_dock.py"/>
            <source>Show what the last store did, and take it back.</source>
            <translation>显示最近一次入库所作的更改并撤销。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_dock.py"/>
            <source>{file}, then {rest}: each is read once the one before is stored or cancelled.</source>
            <translation>依次读取 {file}、{rest}，前一个入库或取消后读取下一个。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_dock.py"/>
            <location filename="../../../ui/inventory/inventory_work.py"/>
            <source>Store {layer}</source>
            <translation>{layer}入库</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_dock.py"/>
            <location filename="../../../ui/inventory/inventory_work.py"/>
            <source>Undo the last store</source>
            <translation>撤销最近一次入库</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_layers.py"/>
            <source>Kept checks</source>
            <translation>核查结果台账</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_layers.py"/>
            <location filename="../../../ui/inventory/inventory_opener.py"/>
            <location filename="../../../ui/inventory/schema_dialog.py"/>
            <source>Open inventory</source>
            <translation>打开台账</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_layers.py"/>
            <source>The file is no package: it holds no layer of an inventory.</source>
            <translation>该文件不是台账数据包：其中没有台账图层。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_layers.py"/>
            <source>There is no layer of an inventory yet; storing one makes it.</source>
            <translation>此处还没有台账图层；图层入库时将新建。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_layers.py"/>
            <source>{layer}, not stored</source>
            <translation>{layer}（未入库）</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_layers.py"/>
            <source>The inventory could not be opened: {reason}</source>
            <translation>无法打开台账：{reason}</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_opener.py"/>
            <source>Inven&amp;tory</source>
            <translation>台账(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_opener.py"/>
            <source>Open an inventory; hand out the part of a county, and merge it when it comes back.</source>
            <translation>打开台账；下发一个区县的部分，收回后合并。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_opener.py"/>
            <source>Open &amp;GeoPackage file…</source>
            <translation>打开 GeoPackage 文件(&amp;G)…</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_opener.py"/>
            <source>&amp;New GeoPackage file…</source>
            <translation>新建 GeoPackage 文件(&amp;N)…</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_opener.py"/>
            <source>Open &amp;PostGIS schema…</source>
            <translation>打开 PostGIS 模式(&amp;P)…</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_opener.py"/>
            <source>&amp;Hand out the part of a region…</source>
            <translation>下发部分台账(&amp;H)…</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_opener.py"/>
            <source>&amp;Merge a package back…</source>
            <translation>合并收回的数据包(&amp;M)…</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_opener.py"/>
            <source>Package that comes back</source>
            <translation>收回的数据包</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_opener.py"/>
            <source>GeoPackage (*.gpkg)</source>
            <translation>GeoPackage (*.gpkg)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_opener.py"/>
            <source>Inventory: {place}</source>
            <translation>台账：{place}</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_opener.py"/>
            <source>No inventory is open; layers are not stored.</source>
            <translation>未打开台账；图层尚未入库。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_row.py"/>
            <source>Drop a table or a vector file here to load it as {layer}.</source>
            <translation>将表格或矢量文件拖放到此处，作为“{layer}”加载。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_row.py"/>
            <source>Load…</source>
            <translation>加载…</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_row.py"/>
            <source>Choose a file with {layer} and see how it would be read.</source>
            <translation>选择“{layer}”的文件，预览其读取结果。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_row.py"/>
            <source>Check</source>
            <translation>检查</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_row.py"/>
            <source>List what is wrong or doubtful in {layer}.</source>
            <translation>列出“{layer}”中的错误和可疑之处。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_row.py"/>
            <source>Findings</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_row.py"/>
            <source>Show what the last check found in {layer}.</source>
            <translation>显示“{layer}”上次检查的结果。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_row.py"/>
            <source>Store</source>
            <translation>入库</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_row.py"/>
            <source>Bring {layer} of the inventory up to date by id.</source>
            <translation>按编号更新台账中的“{layer}”。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_row.py"/>
            <source>{n} more to load</source>
            <translation>另有 {n} 个文件待加载</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_row.py"/>
            <source>not loaded</source>
            <translation>未加载</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_row.py"/>
            <source>loaded {n}</source>
            <translation>已加载 {n} 条</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_row.py"/>
            <source>{n} problems</source>
            <translation>{n} 个问题</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_row.py"/>
            <source>{n} rejected</source>
            <translation>拒收 {n} 行</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_row.py"/>
            <source>not stored</source>
            <translation>未入库</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_work.py"/>
            <source>Load {layer}</source>
            <translation>加载{layer}</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_work.py"/>
            <source>Check {layer}</source>
            <translation>检查{layer}</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_work.py"/>
            <source>Load sample</source>
            <translation>载入示例</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_work.py"/>
            <source>{file} is made when the first layer is stored.</source>
            <translation>首个图层入库时将新建 {file}。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_work.py"/>
            <source>The sample is synthetic and its maps are schematic (示意图): they say nothing about a real park.</source>
            <translation>示例数据为虚构，地图均为示意图，与任何真实园区无关。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_work.py"/>
            <source>Rejected: {layer}</source>
            <translation>拒收行：{layer}</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_work.py"/>
            <source>Findings: {layer}</source>
            <translation>检查结果：{layer}</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_work.py"/>
            <source>Changes: {layer}</source>
            <translation>变更：{layer}</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_work.py"/>
            <source>Store each of {names}: its changes are shown before.</source>
            <translation>请逐个入库：{names}；入库前先列出变更。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/inventory_work.py"/>
            <source>{n} layers opened: {names}.</source>
            <translation>已打开 {n} 个图层：{names}。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_dialog.py"/>
            <source>Load {layer}: {file}</source>
            <translation>加载{layer}：{file}</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_dialog.py"/>
            <source>&amp;Keep for the round</source>
            <translation>用于本次汇总(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_dialog.py"/>
            <source>First rows of the file</source>
            <translation>文件的前几行</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_dialog.py"/>
            <source>First rows as they would be stored</source>
            <translation>入库后的前几行</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_dialog.py"/>
            <source>As in the &amp;file</source>
            <translation>文件原样(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_dialog.py"/>
            <source>As &amp;stored</source>
            <translation>入库样式(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_dialog.py"/>
            <source>&amp;Load</source>
            <translation>加载(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_dialog.py"/>
            <source>Reading the head of the file…</source>
            <translation>正在读取文件开头…</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_dialog.py"/>
            <source>The file cannot be loaded like this: {reason}</source>
            <translation>按当前设置无法加载该文件：{reason}</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_dialog.py"/>
            <source>settled as for {sender} before</source>
            <translation>沿用 {sender} 以前的读取方式</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_dialog.py"/>
            <source>settled as before</source>
            <translation>沿用以前的读取方式</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_dialog.py"/>
            <source>header in row {row}</source>
            <translation>表头在第 {row} 行</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_table.py"/>
            <source>Mapping of columns to fields</source>
            <translation>列与字段的对应</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_table.py"/>
            <source>Column of the file</source>
            <translation>文件列</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_table.py"/>
            <source>First value</source>
            <translation>首个值</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_table.py"/>
            <source>Becomes</source>
            <translation>对应字段</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_table.py"/>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_table.py"/>
            <source>(another column, kept as it is)</source>
            <translation>（其他列，原样保留）</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_table.py"/>
            <source>Place of the row</source>
            <translation>位置坐标</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_table.py"/>
            <source>X coordinate</source>
            <translation>X 坐标</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_table.py"/>
            <source>Y coordinate</source>
            <translation>Y 坐标</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_table.py"/>
            <source>Field of column {column}</source>
            <translation>列“{column}”对应的字段</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_table.py"/>
            <source>The header gives the unit {unit}.</source>
            <translation>表头注明单位为 {unit}。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_table.py"/>
            <source>The unit {unit} is not understood: choose it, or the field stays empty.</source>
            <translation>单位 {unit} 无法识别：请选择，否则该字段留空。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_table.py"/>
            <source>Take as {field}?</source>
            <translation>作为{field}？</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_table.py"/>
            <source>Its header looks like {field}: map it there where it is.</source>
            <translation>表头近似“{field}”：如确实是，请映射到该字段。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_table.py"/>
            <source>{unit}: choose</source>
            <translation>{unit}：请选择</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/mapping_table.py"/>
            <source>Unit of column {column}</source>
            <translation>列“{column}”的单位</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/preview_verdict.py"/>
            <source>Reasons and warnings</source>
            <translation>原因与警告</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/preview_verdict.py"/>
            <source>Row {row}: {reason}</source>
            <translation>第 {row} 行：{reason}</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/preview_verdict.py"/>
            <source>Of all {n} rows {accepted} would be accepted and {rejected} rejected.</source>
            <translation>全部 {n} 行中，将接收 {accepted} 行，拒收 {rejected} 行。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/preview_verdict.py"/>
            <source>Of the first {n} of {about} rows {accepted} would be accepted and {rejected} rejected.</source>
            <translation>共 {about} 行，前 {n} 行中将接收 {accepted} 行，拒收 {rejected} 行。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/preview_verdict.py"/>
            <source>Of the first {n} of about {about} rows {accepted} would be accepted and {rejected} rejected.</source>
            <translation>约 {about} 行，前 {n} 行中将接收 {accepted} 行，拒收 {rejected} 行。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/reference_layers.py"/>
            <source>Prov&amp;inces</source>
            <translation>省份(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/reference_layers.py"/>
            <source>Shoreli&amp;ne</source>
            <translation>岸线(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/schema_dialog.py"/>
            <source>Schemas of {connection}</source>
            <translation>{connection} 的模式</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/schema_dialog.py"/>
            <source>PostGIS connections that QGIS's browser knows.</source>
            <translation>QGIS 浏览器中已有的 PostGIS 连接。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/schema_dialog.py"/>
            <source>The schema that is the inventory; made where it is not there.</source>
            <translation>作为台账的模式；不存在时新建。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/schema_dialog.py"/>
            <source>&amp;Connection</source>
            <translation>连接(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/schema_dialog.py"/>
            <source>&amp;Schema</source>
            <translation>模式(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/schema_dialog.py"/>
            <source>QGIS knows no PostGIS connection; add one in its browser first.</source>
            <translation>QGIS 中没有 PostGIS 连接；请先在浏览器中添加。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/schema_dialog.py"/>
            <source>Asking the server…</source>
            <translation>正在查询服务器…</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <source>&amp;Store</source>
            <translation>入库(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <source>Changes</source>
            <translation>变更</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <source>Site</source>
            <translation>场地</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <location filename="../../../ui/parameters/criteria_editor.py"/>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <source>Old value</source>
            <translation>原值</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <source>New value</source>
            <translation>新值</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <source>Nothing changes.</source>
            <translation>没有变化。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <source>… and more</source>
            <translation>……及其他</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <source>Sites the layer &amp;lacks</source>
            <translation>图层中缺少的场地(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <source>Sites that are &amp;perhaps the same</source>
            <translation>可能为同一场地的行(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <source>Records that contra&amp;dict</source>
            <translation>相互冲突的记录(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <source>{n} rows are perhaps sites of the inventory.</source>
            <translation>{n} 行可能是台账中已有的场地。</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <source>Yes, &amp;take {n} sites out of the inventory</source>
            <translation>是，从台账中移出 {n} 个场地(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../../ui/inventory/store_dialog.py"/>
            <source>They can be brought back by undoing the last store.</source>
            <translation>撤销最近一次入库可将其恢复。</translation>
        </message>
        <message>
            <location filename="../../../ui/language.py"/>
            <source>{before} {after}</source>
            <translation>{before}{after}</translation>
        </message>
        <message>
            <location filename="../../../ui/libraries_dock.py"/>
            <source>ParkShore needs Python libraries that this QGIS does not have.</source>
            <translation>园区岸线需要的 Python 库，本机 QGIS 尚未安装。</translation>
        </message>
        <message>
            <location filename="../../../ui/libraries_dock.py"/>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <location filename="../../../ui/libraries_dock.py"/>
            <source>&amp;Copy the command</source>
            <translation>复制命令(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../../ui/libraries_dock.py"/>
            <source>&amp;Look again</source>
            <translation>重新检查(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../../ui/libraries_dock.py"/>
            <source>Missing: {names}. Nothing is installed by itself.</source>
            <translation>缺少：{names}。插件不会自行安装。</translation>
        </message>
        <message>
            <location filename="../../../ui/libraries_dock.py"/>
            <source>Afterwards restart QGIS: the check then stands here.</source>
            <translation>安装后请重启 QGIS，核查窗口即出现在这里。</translation>
        </message>
        <message>
            <location filename="../../../ui/libraries_dock.py"/>
            <source>Still missing: {names}.</source>
            <translation>仍缺少：{names}。</translation>
        </message>
        <message>
            <location filename="../../../ui/libraries_dock.py"/>
            <source>All libraries are there now: restart QGIS.</source>
            <translation>所需的库已齐全，请重启 QGIS。</translation>
        </message>
        <message>
            <location filename="../../../ui/mapping/reading_choices.py"/>
            <source>All sheets</source>
            <translation>全部工作表</translation>
        </message>
        <message>
            <location filename="../../../ui/mapping/reading_choices.py"/>
            <source>Id, credit code, name and place</source>
            <translation>编号、信用代码、名称与位置</translation>
        </message>
        <message>
            <location filename="../../../ui/mapping/reading_choices.py"/>
            <source>Mapping files (*.json)</source>
            <translation>映射文件 (*.json)</translation>
        </message>
        <message>
            <location filename="../../../ui/mapping/reading_choices.py"/>
            <source>Shee&amp;t</source>
            <translation>工作表(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../../ui/mapping/reading_choices.py"/>
            <source>&amp;Header rows</source>
            <translation>表头行(&amp;H)</translation>
        </message>
        <message>
            <location filename="../../../ui/mapping/reading_choices.py"/>
            <source>Table &amp;number</source>
            <translation>表序号(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../../ui/mapping/reading_choices.py"/>
            <source>&amp;Encoding</source>
            <translation>编码(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../../ui/mapping/reading_choices.py"/>
            <source>&amp;Datum</source>
            <translation>基准(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../../ui/mapping/reading_choices.py"/>
            <source>A&amp;xes</source>
            <translation>坐标轴(&amp;X)</translation>
        </message>
        <message>
            <location filename="../../../ui/mapping/reading_choices.py"/>
            <source>Source &amp;CRS</source>
            <translation>源坐标系(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../../ui/mapping/reading_choices.py"/>
            <source>&amp;Key fields</source>
            <translation>识别字段(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../../ui/mapping/reading_choices.py"/>
            <source>&amp;Mapping file</source>
            <translation>映射文件(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../../ui/mapping/settled_before.py"/>
            <source>What was settled could not be kept in {file} ({reason}).</source>
            <translation>读取方式无法保存到 {file}（{reason}）。</translation>
        </message>
        <message>
            <location filename="../../../ui/model_copies.py"/>
            <source>Copy of {model}</source>
            <translation>{model}的副本</translation>
        </message>
        <message>
            <location filename="../../../ui/package/package_strip.py"/>
            <source>&amp;Verifications…</source>
            <translation>核实记录(&amp;V)…</translation>
        </message>
        <message>
            <location filename="../../../ui/package/package_strip.py"/>
            <source>Show what the records of the package would change, and merge them.</source>
            <translation>先列出数据包核实记录带来的变化，再行合并。</translation>
        </message>
        <message>
            <location filename="../../../ui/package/package_strip.py"/>
            <source>Package {file}: store its layers, then merge its verifications.</source>
            <translation>数据包 {file}：先将各图层入库，再合并核实记录。</translation>
        </message>
        <message>
            <location filename="../../../ui/package/package_strip.py"/>
            <source>Merge verifications</source>
            <translation>合并核实记录</translation>
        </message>
        <message>
            <location filename="../../../ui/package/package_strip.py"/>
            <source>&amp;Merge</source>
            <translation>合并(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/criteria_editor.py"/>
            <source>more</source>
            <translation>越大越好</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/criteria_editor.py"/>
            <source>less</source>
            <translation>越小越好</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/criteria_editor.py"/>
            <source>Whether more or less of it is better.</source>
            <translation>数值越大越好还是越小越好。</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/criteria_editor.py"/>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/criteria_editor.py"/>
            <source>Take this criterion away.</source>
            <translation>移除该准则。</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/criteria_editor.py"/>
            <source>&amp;Add a criterion</source>
            <translation>添加准则(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/criteria_editor.py"/>
            <source>No criterion yet.</source>
            <translation>尚无准则。</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/criteria_editor.py"/>
            <source>The weights come from the weighting that is chosen.</source>
            <translation>权重由所选赋权方式得出。</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/criteria_editor.py"/>
            <source>The weights sum to 100 %: moving one moves the others.</source>
            <translation>权重合计为100%：调整一项，其余随之变化。</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/field_map_editor.py"/>
            <source>Empty: from the inventory's own fields, as the scheme says.</source>
            <translation>留空：按指标体系由台账字段计算。</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/field_map_editor.py"/>
            <source>Choose a scheme first.</source>
            <translation>请先选择指标体系。</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/pairwise_editor.py"/>
            <source>Only for the weighting by pairwise comparison (AHP).</source>
            <translation>仅用于成对比较（层次分析法）赋权。</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/pairwise_editor.py"/>
            <source>Choose two criteria or more.</source>
            <translation>请选择两项以上准则。</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/pairwise_editor.py"/>
            <source>Towards the criterion that matters more; the middle is equal.</source>
            <translation>滑向更重要的准则；居中为同等重要。</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/pairwise_editor.py"/>
            <source>{first} or {second}</source>
            <translation>{first}或{second}</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/pairwise_editor.py"/>
            <source>equal</source>
            <translation>同等重要</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/pairwise_editor.py"/>
            <source>{criterion} {n} times as much</source>
            <translation>{criterion}重要{n}倍</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/water_questions.py"/>
            <source>Areas of water: their outlines are banks.</source>
            <translation>水面：其轮廓为岸边线。</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/water_questions.py"/>
            <source>1. What are the features?</source>
            <translation>1. 要素是什么？</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/water_questions.py"/>
            <source>Lines are</source>
            <translation>线要素是</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/water_questions.py"/>
            <source>Not water</source>
            <translation>非水体要素</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/water_questions.py"/>
            <source>2. Where do names and classes stand?</source>
            <translation>2. 名称和类别在哪个字段？</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/water_questions.py"/>
            <source>Names in</source>
            <translation>名称字段</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/water_questions.py"/>
            <source>Classes in</source>
            <translation>类别字段</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/water_questions.py"/>
            <source>Main stem</source>
            <translation>干流</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/water_questions.py"/>
            <source>3. Which water level do they show?</source>
            <translation>3. 表示的是什么水位？</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/water_questions.py"/>
            <source>Level</source>
            <translation>水位</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/water_questions.py"/>
            <source>4. At which scale are they drawn?</source>
            <translation>4. 按什么比例尺绘制？</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/water_questions.py"/>
            <source>Scale</source>
            <translation>比例尺</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/water_questions.py"/>
            <source>as the list of names says</source>
            <translation>按名称列表</translation>
        </message>
        <message>
            <location filename="../../../ui/parameters/water_questions.py"/>
            <source>1 : {n} (± {metres} m)</source>
            <translation>1∶{n}（±{metres} 米）</translation>
        </message>
        <message>
            <location filename="../../../ui/result_sentences.py"/>
            <source>{layer}: {read} rows read, {accepted} accepted, {rejected} rejected, {warnings} warnings.</source>
            <translation>{layer}：读取 {read} 行，接收 {accepted} 行，拒收 {rejected} 行，警告 {warnings} 条。</translation>
        </message>
        <message>
            <location filename="../../../ui/result_sentences.py"/>
            <source>{layer}: {errors} errors, {warnings} warnings.</source>
            <translation>{layer}：错误 {errors} 个，警告 {warnings} 个。</translation>
        </message>
        <message>
            <location filename="../../../ui/result_sentences.py"/>
            <source>{layer}: {added} added, {changed} changed, {unchanged} unchanged, {gone} gone.</source>
            <translation>{layer}：新增 {added} 条，变更 {changed} 条，未变 {unchanged} 条，删除 {gone} 条。</translation>
        </message>
        <message>
            <location filename="../../../ui/result_sentences.py"/>
            <source>{layer}: the last store is undone; {added} brought back, {changed} changed back, {gone} taken out again.</source>
            <translation>{layer}：已撤销最近一次入库；恢复 {added} 个，复原 {changed} 个，再次移出 {gone} 个。</translation>
        </message>
        <message>
            <location filename="../../../ui/result_sentences.py"/>
            <source>Verifications: {added} added, {unchanged} were there, {conflicts} contradict the inventory's, {aside} left aside; {files} files taken along.</source>
            <translation>核实记录：新增 {added} 条，已有 {unchanged} 条，与台账冲突 {conflicts} 条，搁置 {aside} 条；带入文件 {files} 个。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/count_tile.py"/>
            <source>Show only these sites; press again to show all.</source>
            <translation>只显示这些场地，再次单击显示全部。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/count_tile.py"/>
            <source>{verdict} (trial)</source>
            <translation>{verdict}（试算）</translation>
        </message>
        <message>
            <location filename="../../../ui/results/filter_bar.py"/>
            <source>Within</source>
            <translation>限值内</translation>
        </message>
        <message>
            <location filename="../../../ui/results/filter_bar.py"/>
            <source>Uncertain</source>
            <translation>待核实</translation>
        </message>
        <message>
            <location filename="../../../ui/results/filter_bar.py"/>
            <source>Outside</source>
            <translation>限值外</translation>
        </message>
        <message>
            <location filename="../../../ui/results/filter_bar.py"/>
            <source>Not judged</source>
            <translation>未判定</translation>
        </message>
        <message>
            <location filename="../../../ui/results/filter_bar.py"/>
            <source>No rule speaks of these sites, or they have no usable geometry.</source>
            <translation>没有规则适用于这些场地，或其几何不可用。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/filter_bar.py"/>
            <source>Work list</source>
            <translation>工作清单</translation>
        </message>
        <message>
            <location filename="../../../ui/results/filter_bar.py"/>
            <source>Within, uncertain, or outside by at most a tenth of the limit.</source>
            <translation>限值内、待核实，或仅超出限值十分之一以内的场地。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/filter_bar.py"/>
            <source>Previous site of the work list</source>
            <translation>工作清单的上一个场地</translation>
        </message>
        <message>
            <location filename="../../../ui/results/filter_bar.py"/>
            <source>Next site of the work list</source>
            <translation>工作清单的下一个场地</translation>
        </message>
        <message>
            <location filename="../../../ui/results/filter_bar.py"/>
            <source>Find a name or a place</source>
            <translation>查找名称或地点</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_layers.py"/>
            <source>Links · {name}</source>
            <translation>最短连线 · {name}</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_layers.py"/>
            <source>{water}, water bodies</source>
            <translation>{water}，水体</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_layers.py"/>
            <source>{water}, shoreline</source>
            <translation>{water}，岸线</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_model.py"/>
            <location filename="../../../ui/results/trial_strip.py"/>
            <source>Trial</source>
            <translation>试算</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_page.py"/>
            <source>Check &amp;again</source>
            <translation>重新核查(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_page.py"/>
            <source>Run the same check on what the layers hold now.</source>
            <translation>按图层现有内容再运行同一核查。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_page.py"/>
            <source>Wh&amp;y?</source>
            <translation>为什么？(&amp;Y)</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_page.py"/>
            <source>Tell in sentences why the selected site is judged so.</source>
            <translation>用文字说明所选场地为何如此判定。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_page.py"/>
            <source>&amp;New check</source>
            <translation>新的核查(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_page.py"/>
            <source>Go back to the form; this result stays.</source>
            <translation>返回设置页，本结果保留。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_page.py"/>
            <source>The results of this project.</source>
            <translation>本工程中的核查结果。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_page.py"/>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_page.py"/>
            <source>Verification</source>
            <translation>核实状态</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_page.py"/>
            <source>Sites or water were edited since: check again.</source>
            <translation>核查后场地或水体已被编辑，请重新核查。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_page.py"/>
            <source>Select a site in the table or on the map.</source>
            <translation>请在表格或地图中选择一个场地。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_table.py"/>
            <source>Checked sites</source>
            <translation>已核查场地</translation>
        </message>
        <message>
            <location filename="../../../ui/results/result_table.py"/>
            <source>Click to sort; the right button shows other columns.</source>
            <translation>单击排序，右键可显示其他列。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/trial_strip.py"/>
            <source>What if the limit were another one? By distance alone; nothing is kept.</source>
            <translation>若限值不同会怎样？仅比较距离，不留存。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/trial_strip.py"/>
            <source>Limit of the trial</source>
            <translation>试算限值</translation>
        </message>
        <message>
            <location filename="../../../ui/results/trial_strip.py"/>
            <source>End trial</source>
            <translation>结束试算</translation>
        </message>
        <message>
            <location filename="../../../ui/results/trial_strip.py"/>
            <source>Go back to the verdicts of the check.</source>
            <translation>恢复为核查的判定。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/trial_strip.py"/>
            <source>Trial with a limit of {limit} m, by distance alone: verdicts stay as they are, nothing is kept. What is not known stays uncertain.</source>
            <translation>以 {limit} 米为限值试算，仅比较距离：判定不变，结果不留存；情况不明者仍为待核实。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/why_panel.py"/>
            <source>Why this verdict</source>
            <translation>判定理由</translation>
        </message>
        <message>
            <location filename="../../../ui/results/why_panel.py"/>
            <source>&amp;Copy</source>
            <translation>复制(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../../ui/results/why_panel.py"/>
            <source>Copy these sentences as text.</source>
            <translation>以文本形式复制这些说明。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/why_panel.py"/>
            <source>&amp;Evidence sheet…</source>
            <translation>证据页(&amp;E)…</translation>
        </message>
        <message>
            <location filename="../../../ui/results/why_panel.py"/>
            <source>Write the evidence sheet of this site as a PDF, with its map.</source>
            <translation>将该场地的证据页（含地图）输出为 PDF。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/why_panel.py"/>
            <source>&amp;Map…</source>
            <translation>地图(&amp;M)…</translation>
        </message>
        <message>
            <location filename="../../../ui/results/why_panel.py"/>
            <source>Print a map of this site on one page.</source>
            <translation>将该场地的地图打印为一页。</translation>
        </message>
        <message>
            <location filename="../../../ui/results/why_panel.py"/>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <location filename="../../../ui/results/why_panel.py"/>
            <source>Close these sentences.</source>
            <translation>关闭说明。</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_button.py"/>
            <source>County &amp;round…</source>
            <translation>区县报表汇总(&amp;R)…</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_button.py"/>
            <source>Read the files of many counties at once, and send back.</source>
            <translation>一次读取多个区县的文件，并生成退回的工作簿。</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_button.py"/>
            <source>{layer}: areas</source>
            <translation>{layer}：面</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_button.py"/>
            <source>County round: {layer}</source>
            <translation>区县报表汇总：{layer}</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>County round</source>
            <translation>区县报表汇总</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>One county a line, or separated by commas</source>
            <translation>每行一个区县，或用逗号、顿号分隔</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>Reasons</source>
            <translation>原因</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>What is to be said of the line that is chosen</source>
            <translation>所选行的说明</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>Fi&amp;les</source>
            <translation>文件(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>&amp;Kind</source>
            <translation>类型(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>Counties e&amp;xpected</source>
            <translation>应报区县(&amp;X)</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>Workbooks to send &amp;back</source>
            <translation>退回的工作簿(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>&amp;Read all files</source>
            <translation>读取全部文件(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>&amp;Settle how this file is read…</source>
            <translation>设定该文件的读取方式(&amp;S)…</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>Choose columns, units, header and datum of the file; the next round remembers it.</source>
            <translation>设定该文件的列、单位、表头和基准；下次汇总沿用。</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>&amp;Open folder</source>
            <translation>打开文件夹(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>Show the workbooks that go back.</source>
            <translation>查看退回的工作簿。</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_dialog.py"/>
            <source>{files} files: {read} read, {unreadable} cannot be read, {duplicates} say the same as another; {missing} counties have sent none. {rows} rows read, {accepted} accepted, {rejected} rejected; {fill} cells to fill in.</source>
            <translation>共 {files} 个文件：已读取 {read} 个，无法读取 {unreadable} 个，内容重复 {duplicates} 个；未报区县 {missing} 个。读取 {rows} 行，接收 {accepted} 行，拒收 {rejected} 行；待填单元格 {fill} 个。</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_files.py"/>
            <source>Files of the round</source>
            <translation>本次报送的文件</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_files.py"/>
            <source>Drop files, folders and zip archives here.</source>
            <translation>可将文件、文件夹和 zip 压缩包拖到此处。</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_files.py"/>
            <source>Add &amp;folder…</source>
            <translation>添加文件夹(&amp;F)…</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_files.py"/>
            <source>All files in it and below.</source>
            <translation>包括其下各级全部文件。</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_files.py"/>
            <source>Add fi&amp;les…</source>
            <translation>添加文件(&amp;L)…</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_files.py"/>
            <source>Tables, vector files, zip archives.</source>
            <translation>表格、矢量文件、zip 压缩包。</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_files.py"/>
            <source>&amp;Paste table</source>
            <translation>粘贴表格(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_files.py"/>
            <source>A table copied from a spreadsheet or a mail becomes a file of the round.</source>
            <translation>从表格软件或邮件中复制的表格，粘贴后作为本次报送的一个文件。</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_files.py"/>
            <source>&amp;Remove</source>
            <translation>移除(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_files.py"/>
            <source>Take the selected lines off the list.</source>
            <translation>将选中的行移出列表。</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_files.py"/>
            <source>The clipboard holds no table; copy its cells, header and all, and paste again.</source>
            <translation>剪贴板中没有表格；请连同表头一起复制单元格后再粘贴。</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_files.py"/>
            <source>pasted {time}.tsv</source>
            <translation>粘贴 {time}.tsv</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_files.py"/>
            <source>The table could not be kept in {file} ({reason}).</source>
            <translation>表格无法保存到 {file}（{reason}）。</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_files.py"/>
            <source>Folder of the round</source>
            <translation>本次报送的文件夹</translation>
        </message>
        <message>
            <location filename="../../../ui/round/round_table.py"/>
            <source>Table of the round</source>
            <translation>汇总情况表</translation>
        </message>
        <message>
            <location filename="../../../ui/row_table.py"/>
            <source>Use as &amp;header</source>
            <translation>用作表头(&amp;H)</translation>
        </message>
        <message>
            <location filename="../../../ui/row_table.py"/>
            <source>Select the rows of the header and press Ctrl+H, or the right button.</source>
            <translation>选中表头所在的行，按 Ctrl+H 或点击右键。</translation>
        </message>
        <message>
            <location filename="../../../ui/runner.py"/>
            <source>Processing does not know {algorithm}; enable ParkShore in the plugin manager.</source>
            <translation>“处理”中没有 {algorithm}；请在插件管理器中启用 ParkShore。</translation>
        </message>
        <message>
            <location filename="../../../ui/runner.py"/>
            <source>{algorithm} was stopped: {layer} left the project while it was read.</source>
            <translation>{algorithm}已停止：图层 {layer} 在读取过程中被移出工程。</translation>
        </message>
        <message>
            <location filename="../../../ui/runner.py"/>
            <source>{algorithm} did not finish.</source>
            <translation>{algorithm}未能完成。</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_panel.py"/>
            <source>And here?</source>
            <translation>这里呢？</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_panel.py"/>
            <source>Choose the shoreline that places are measured to.</source>
            <translation>请选择据以量测的岸线。</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_panel.py"/>
            <source>Place {number}</source>
            <translation>位置 {number}</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_panel.py"/>
            <source>The site could not be saved; draw it again.</source>
            <translation>地块未能保存；请重新绘制。</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_panel.py"/>
            <source>Receiving parks</source>
            <translation>承接园区</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_panel.py"/>
            <source>No park was found.</source>
            <translation>未找到园区。</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_panel.py"/>
            <source>Receiving parks of candidates</source>
            <translation>候选地块的承接园区</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_panel.py"/>
            <source>{site} → {park}: {km} km</source>
            <translation>{site} → {park}：{km} 公里</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_view.py"/>
            <source>&amp;To be sited</source>
            <translation>拟建项目(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_view.py"/>
            <source>&amp;Shoreline</source>
            <translation>岸线(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_view.py"/>
            <source>Move over the map to ask; a click keeps the answer.</source>
            <translation>在图上移动即可查询，点击保留结果。</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_view.py"/>
            <source>&amp;Draw a site</source>
            <translation>绘制地块(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_view.py"/>
            <source>&amp;Clear</source>
            <translation>清除(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_view.py"/>
            <source>Save as &amp;candidate</source>
            <translation>存为候选地块(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_view.py"/>
            <source>Receiving &amp;parks</source>
            <translation>承接园区(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_view.py"/>
            <source>Click the corners, end with a right click; then drag corners, edges or the site.</source>
            <translation>依次单击各角点，右键结束；之后可拖动角点、边或整个地块。</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_view.py"/>
            <source>Take pins and the drawn site off the map.</source>
            <translation>清除地图上的标记和所绘地块。</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_view.py"/>
            <source>Add the drawn site with what was found to the layer of candidates.</source>
            <translation>将所绘地块连同核查结果加入候选地块图层。</translation>
        </message>
        <message>
            <location filename="../../../ui/siting/siting_view.py"/>
            <source>Find the nearest parks that could receive the saved candidates.</source>
            <translation>查找可承接已存候选地块的最近园区。</translation>
        </message>
    </context>
</TS>
