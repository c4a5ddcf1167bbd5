<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ParkShore</name>
        <message>
            <location filename="../../../analysis/cells/dates.py"/>
            <source>{file}: {path} holds {value}; give a date as YYYY-MM-DD.</source>
            <translation>{file}：{path}的值为{value}；请按YYYY-MM-DD填写日期。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/catalogue.py"/>
            <source>An own file is chosen, but none is given: choose a file.</source>
            <translation>已选择自备文件，但未给出文件：请选择文件。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/catalogue.py"/>
            <source>{file}: number holds {number}, which is taken or leaves a gap; the next free number is {free}.</source>
            <translation>{file}：number 的值为 {number}，该编号已被占用或造成空缺；下一个可用编号为 {free}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/catalogue.py"/>
            <source>There is no file of number {number} in {folder}; choose one of {numbers}.</source>
            <translation>{folder} 中没有编号为 {number} 的文件；请从 {numbers} 中选择。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/json_text.py"/>
            <source>File {file} is not UTF-8 text at byte {place}; save it as UTF-8.</source>
            <translation>文件{file}在第{place}字节处不是UTF-8文本；请另存为UTF-8。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/json_text.py"/>
            <source>File {file} cannot be read ({reason}); check its path.</source>
            <translation>文件{file}无法读取（{reason}）；请检查路径。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/json_text.py"/>
            <source>File {file} is no JSON at line {line}, column {column}; correct it there.</source>
            <translation>文件{file}第{line}行第{column}列不符合JSON格式；请在该处更正。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/json_text.py"/>
            <source>{file} gives the name {name} twice in one object; keep one.</source>
            <translation>{file}在同一对象中两次给出名称{name}；请保留一个。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/json_text.py"/>
            <source>{file} holds {value} at line {line}, column {column}, which is no JSON number; give a finite number.</source>
            <translation>{file}第{line}行第{column}列的{value}不是JSON数字；请给出有限的数。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/json_text.py"/>
            <source>{file} holds half a character in {value}; write it whole.</source>
            <translation>{file}的{value}中有半个字符；请写完整。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/json_text.py"/>
            <source>File {file} nests more than {most} brackets at line {line}, column {column}; correct it there.</source>
            <translation>文件{file}在第{line}行第{column}列的括号嵌套超过{most}层；请在该处更正。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/json_text.py"/>
            <source>File {file} has {size} MB; a document has {most} MB at most.</source>
            <translation>文件{file}有{size} MB；文档最多{most} MB。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/validation.py"/>
            <source>{file}: {path} holds {value}; its JSON type must be {types}.</source>
            <translation>{file}：{path}的值为{value}；其JSON类型须为{types}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/validation.py"/>
            <source>{file}: {path} holds {value}; give one of {choices}.</source>
            <translation>{file}：{path}的值为{value}；请从{choices}中选择。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/validation.py"/>
            <source>{file}: {path} is missing; {name} is there: is it meant?</source>
            <translation>{file}：缺少{path}；发现有{name}，是否为其笔误？</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/validation.py"/>
            <source>{file}: {path} is missing; add it.</source>
            <translation>{file}：缺少{path}；请补充。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/validation.py"/>
            <source>{file}: {path} is no known name; the closest is {name}.</source>
            <translation>{file}：{path}不是已知名称；最接近的是{name}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/validation.py"/>
            <source>{file}: {path} is no known name; use one of {names}.</source>
            <translation>{file}：{path}不是已知名称；请使用{names}之一。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/validation.py"/>
            <source>{file}: {path} has {count} entries; give at least {least}.</source>
            <translation>{file}：{path}有{count}项；请至少给出{least}项。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/validation.py"/>
            <source>{file}: {path} has {count} entries; give at most {most}.</source>
            <translation>{file}：{path}有{count}项；请至多给出{most}项。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/validation.py"/>
            <source>{file}: {path} repeats {value} of {first}; give each its own.</source>
            <translation>{file}：{path}与{first}重复了{value}；请各自不同。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/validation.py"/>
            <source>{file}: {path} is empty; give a text.</source>
            <translation>{file}：{path}为空；请填写文本。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/validation.py"/>
            <source>{file}: {path} holds {value}; it must fit the pattern {pattern}.</source>
            <translation>{file}：{path}的值为{value}；须符合格式{pattern}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/validation.py"/>
            <source>{file}: {path} holds {value}; give a finite number.</source>
            <translation>{file}：{path}的值为{value}；请给出有限数值。</translation>
        </message>
        <message>
            <location filename="../../../analysis/documents/validation.py"/>
            <source>{file}: {path} holds {value}; {keyword} is {bound}.</source>
            <translation>{file}：{path}的值为{value}；{keyword}为{bound}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/geometry/axes.py"/>
            <source>The axes of {layer} look exchanged: all its latitudes lie beyond 90 degrees; exchange X and Y and run again.</source>
            <translation>{layer}的坐标轴似已颠倒：其纬度均超过 90 度；请对调 X 与 Y 后重新运行。</translation>
        </message>
        <message>
            <location filename="../../../analysis/geometry/axes.py"/>
            <source>The axes of {layer} look exchanged: only with X and Y exchanged it lies near {other}; exchange them and run again.</source>
            <translation>{layer}的坐标轴似已颠倒：仅在对调 X 与 Y 后才位于{other}附近；请对调后重新运行。</translation>
        </message>
        <message>
            <location filename="../../../analysis/library/check_jobs.py"/>
            <source>{choice} is no rule set; give its file.</source>
            <translation>{choice} 不是规则集；请给出其文件。</translation>
        </message>
        <message>
            <location filename="../../../analysis/library/check_jobs.py"/>
            <source>The rule set {rules} needs a shoreline from prepare_shoreline and a distance in each of its rules.</source>
            <translation>规则集 {rules} 需要由 prepare_shoreline 处理的岸线，且其每条规则须有距离。</translation>
        </message>
        <message>
            <location filename="../../../analysis/library/check_jobs.py"/>
            <source>{value} is no kind of facility; give chemical, tailings or other.</source>
            <translation>{value} 不是设施类别；请给出 chemical（化工）、tailings（尾矿库）或 other（其他）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/library/coordinates.py"/>
            <source>The coordinate system {crs} cannot be read; give it as EPSG:4326.</source>
            <translation>无法识别坐标系 {crs}；请按 EPSG:4326 的形式给出。</translation>
        </message>
        <message>
            <location filename="../../../analysis/library/coordinates.py"/>
            <source>The coordinate system {crs} rests on another datum than WGS 84 and CGCS2000; bring the data to one of them first.</source>
            <translation>坐标系 {crs} 的基准既不是 WGS 84 也不是 CGCS2000；请先将数据转换到其中之一。</translation>
        </message>
        <message>
            <location filename="../../../analysis/library/coordinates.py"/>
            <source>The coordinate system {crs} is neither longitude and latitude in degrees east of Greenwich nor a projection of them; bring the data to WGS 84 or CGCS2000 first.</source>
            <translation>坐标系 {crs} 既不是以格林尼治为起点、以度为单位的经纬度，也不是其投影；请先将数据转换到 WGS 84 或 CGCS2000。</translation>
        </message>
        <message>
            <location filename="../../../analysis/library/coordinates.py"/>
            <source>The coordinates of the sites have the shape {shape}; give one row a site, east and north.</source>
            <translation>场地坐标的形状为 {shape}；请每个场地给出一行，先东后北。</translation>
        </message>
        <message>
            <location filename="../../../analysis/library/decision_jobs.py"/>
            <location filename="../../../analysis/library/table_import.py"/>
            <source>{what}: {value} is none of {choices}.</source>
            <translation>{what}：{value} 不属于 {choices}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/library/shoreline_jobs.py"/>
            <source>There are {names} names for {count} features of water; give one for each.</source>
            <translation>{count} 个水体要素对应 {names} 个名称；请为每个要素给出一个。</translation>
        </message>
        <message>
            <location filename="../../../analysis/library/table_import.py"/>
            <source>{file} is no delimited text; read it with pandas or geopandas and give the table.</source>
            <translation>{file} 不是分隔文本；请用 pandas 或 geopandas 读取后传入表格。</translation>
        </message>
        <message>
            <location filename="../../../analysis/result.py"/>
            <source>{count} rows skipped: {reason}</source>
            <translation>略去{count}行：{reason}</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/command_line.py"/>
            <source>The command needs {library}; install it with pip install parkshore[distributed].</source>
            <translation>本命令需要 {library}；请用 pip install parkshore[distributed] 安装。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/command_line.py"/>
            <source>Stopped. Finished partitions are kept: start the same command again.</source>
            <translation>已停止。已完成的分区保留：请再次执行同一命令。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/command_line.py"/>
            <source>{value} is no text in UTF-8; give it another name.</source>
            <translation>{value}不是 UTF-8 文本，请改名。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/command_line.py"/>
            <source>Stopped ({reason}). What is finished is kept: start the same command again.</source>
            <translation>已停止（{reason}）。已完成的部分保留：请再次执行同一命令。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/command_line.py"/>
            <source>{file} cannot be read or written ({reason}): make room or mend it. What is finished is kept: start the same command again.</source>
            <translation>{file} 不能读写（{reason}）：请腾出空间或排除故障。已完成的部分保留：请再次执行同一命令。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/command_line.py"/>
            <source>{layer} has the columns {there}, those that were checked had {columns}.</source>
            <translation>{layer}的字段为{there}，当时核查的为{columns}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/command_line.py"/>
            <source>{layer} is not what was checked, {there} rows in place of {rows}: the stretches listed differ.</source>
            <translation>{layer}不是当时核查的数据，现有 {there} 行，当时 {rows} 行：所列各段不同。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/command_line.py"/>
            <source>Whether {file} itself is as it was written is not known: {seal} is not beside it.</source>
            <translation>{file} 本身是否仍为当初写出的内容，无从得知：旁边没有 {seal}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/command_options.py"/>
            <source>Give an own rule set, or a rule set by its number, or a distance.</source>
            <translation>自有规则集、规则集编号、限值三者只能给出一项。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/dask_cluster.py"/>
            <source>The scheduler is gone. What is finished is kept: start the same command again.</source>
            <translation>调度器已断开。已完成的部分保留：请再次执行同一命令。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/dask_cluster.py"/>
            <source>The processes that compute cannot be started ({reason}): free the machine, or ask for less of them with --workers; then start the same command again.</source>
            <translation>无法启动计算进程（{reason}）：请释放本机资源，或以 --workers 减少进程数，再执行同一命令。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/dask_cluster.py"/>
            <source>No scheduler answers at {address}; start one with dask scheduler, and workers with dask worker.</source>
            <translation>{address} 处没有调度器应答；请用 dask scheduler 启动调度器，用 dask worker 启动工作进程。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/dask_cluster.py"/>
            <source>The scheduler at {address} has no workers; start some with dask worker {address} --nthreads 1.</source>
            <translation>{address} 处的调度器没有工作进程；请用 dask worker {address} --nthreads 1 启动。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/dask_cluster.py"/>
            <source>The workers cannot load the library ({reason}); install parkshore[distributed] for each.</source>
            <translation>工作进程不能加载程序库（{reason}）；请为每个工作进程安装 parkshore[distributed]。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/dask_cluster.py"/>
            <source>The worker {worker} does not see {folder}; put files and folder where all machines see them by the same path.</source>
            <translation>工作进程 {worker} 看不到 {folder}；请把文件和文件夹放在各机器以同一路径可见之处。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/dask_cluster.py"/>
            <source>The worker {worker} computes in several threads ({n}); start it with --nthreads 1, and more of them with --nworkers.</source>
            <translation>工作进程 {worker} 以多个线程（{n}）计算；请以 --nthreads 1 启动，需要更多时用 --nworkers。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/dask_cluster.py"/>
            <source>The worker {worker} has {library} {there}, this machine {here}; install the same version, results would differ in their last digits.</source>
            <translation>工作进程 {worker} 的 {library} 为 {there}，本机为 {here}；请安装同一版本，否则结果末位会有差异。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/dask_cluster.py"/>
            <source>A partition ended its worker several times, perhaps for want of memory: start the command in another folder with more partitions.</source>
            <translation>某一分区多次使工作进程中止，可能是内存不足：请在新文件夹中以更多分区执行本命令。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/dask_cluster.py"/>
            <source>A worker cannot read or write ({reason}): make room or mend it. What is finished is kept: start the same command again.</source>
            <translation>工作进程不能读写（{reason}）：请腾出空间或排除故障。已完成的部分保留：请再次执行同一命令。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/dask_cluster.py"/>
            <source>A partition failed ({reason}); please report it.</source>
            <translation>某一分区出错（{reason}）；请报告此问题。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/dask_cluster.py"/>
            <source>Dashboard: {address}</source>
            <translation>监控页面：{address}</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/geo_files.py"/>
            <location filename="../../../analysis/screening/screen_plan.py"/>
            <source>{file} cannot be opened ({reason}).</source>
            <translation>{file} 不能打开（{reason}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/geo_files.py"/>
            <source>{file} is GeoParquet, which holds one layer: name none.</source>
            <translation>{file} 是 GeoParquet 文件，只含一个图层：不要指定图层名。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/geo_files.py"/>
            <source>{file} is neither a GeoPackage nor a GeoParquet file; save it as one of them.</source>
            <translation>{file} 既不是 GeoPackage 也不是 GeoParquet 文件；请另存为其中一种。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/geopackage.py"/>
            <source>{file} holds the layers {layers}; name one of them.</source>
            <translation>{file} 含有图层 {layers}；请指定其中一个。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/geopackage.py"/>
            <source>{layer} is a view whose rows have no key; save it as a layer of its own, then run again.</source>
            <translation>{layer} 是行没有主键的视图；请另存为独立图层后重新运行。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/geopackage.py"/>
            <location filename="../../../analysis/screening/files/layer_file.py"/>
            <source>{file} cannot be read ({reason}).</source>
            <translation>{file} 不能读取（{reason}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/geoparquet.py"/>
            <source>{file} is Parquet without geometry as well-known binary; save it as GeoParquet.</source>
            <translation>{file} 是不含 WKB 几何的 Parquet 文件；请另存为 GeoParquet。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/geoparquet.py"/>
            <source>{layer} has {times} fields {field}; give each a name of its own.</source>
            <translation>{layer} 有 {times} 个名为 {field} 的字段；请分别命名。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/geoparquet.py"/>
            <source>The edges of {layer} are {edges}, not straight from vertex to vertex in its coordinates; add vertices along them and save it with planar edges.</source>
            <translation>{layer} 的边为 {edges}，在其坐标中相邻顶点之间不是直线；请沿边加密顶点，并以平面边（planar）保存。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/kept_metadata.py"/>
            <source>The metadata in {file} cannot be read; save them again in QGIS, or run Prepare shoreline again.</source>
            <translation>{file} 中的元数据无法读取；请在 QGIS 中重新保存，或重新运行“岸线处理”。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/layer_file.py"/>
            <source>{layer} has a field {field}, a name that a screening needs for itself; give the field another.</source>
            <translation>{layer}有字段 {field}，该名称为批量筛查自用；请为该字段改名。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/layer_file.py"/>
            <location filename="../../../processing/framework/reach_field.py"/>
            <source>{layer} has no field {field}; {hint}.</source>
            <translation>{layer}没有字段{field}；{hint}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/layer_file.py"/>
            <location filename="../../../processing/layers/row_writing.py"/>
            <source>{layer} changed while it was read; run again when nobody edits it.</source>
            <translation>{layer} 在读取期间被改动；请在无人编辑时重新运行。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/layer_file.py"/>
            <source>{layer} has no coordinate reference system; set it in its file, then run again.</source>
            <translation>{layer} 没有坐标参照系；请在文件中设定后重新运行。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/layer_file.py"/>
            <source>Field {field} of {layer} holds a value that cannot be read ({reason}); correct it or take the field away.</source>
            <translation>{layer} 的字段 {field} 含有无法读取的值（{reason}）；请更正，或去掉该字段。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/layer_kinds.py"/>
            <location filename="../../../processing/layers/geometry_kinds.py"/>
            <source>{layer} holds {held}, but {parameter} takes {taken}; choose another.</source>
            <translation>{layer} 的几何类型是{held}，而“{parameter}”需要{taken}；请另选图层。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/layer_rows.py"/>
            <source>Field {field} of {layer} holds {value}, which is no number; correct it or choose another field.</source>
            <translation>{layer} 的字段 {field} 含有 {value}，不是数值；请更正或另选字段。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/parquet_footer.py"/>
            <source>{file} is no whole Parquet file; remove it and start the same command again.</source>
            <translation>{file} 不是完整的 Parquet 文件；请删除它，再次运行同一命令。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/well_known_binary.py"/>
            <source>{layer} holds curves or solids (row {row}); make lines and polygons of them first, in QGIS with Segmentize.</source>
            <translation>{layer} 含有曲线或实体（第 {row} 行）；请先在 QGIS 中用“分段化”转为线和面。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/files/well_known_binary.py"/>
            <source>{layer} holds a geometry that cannot be read (row {row}); mend it first, in QGIS with Fix geometries.</source>
            <translation>{layer} 含有不能读取的几何（第 {row} 行）；请先在 QGIS 中用“修复几何图形”修复。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/result_file.py"/>
            <source>{file} would hold {found} of {count} rows: remove its folder and start again.</source>
            <translation>{file} 应有 {count} 行，只会写入 {found} 行：请删除其文件夹后重新开始。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/result_file.py"/>
            <source>{file} is damaged or no result of a screening; choose another.</source>
            <translation>{file} 已损坏，或不是筛查的结果；请另选文件。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/result_file.py"/>
            <source>{file} is not the result of the screening that its folder tells of: remove it, or choose another folder.</source>
            <translation>{file} 不是其文件夹所记录的那次筛查的结果：请移走该文件，或另选文件夹。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/result_file.py"/>
            <source>{file} is no longer what was written, its verdicts may be others: screen again.</source>
            <translation>{file} 已不是当初写出的内容，其中的判定可能已变：请重新筛查。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/said_at_the_end.py"/>
            <source>{layer}, when it was prepared: {warning}</source>
            <translation>{layer}（处理时提示）：{warning}</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/said_at_the_end.py"/>
            <source>{layer} holds no main stem, which the rule set {rules} names: check the names of rivers in Prepare shoreline.</source>
            <translation>{layer}中没有规则集{rules}所指的干流：请在“岸线处理”中核对河流名称。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/said_at_the_end.py"/>
            <source>{layer} has no field province: all its sites are judged as within the scope of the rule set {rules}.</source>
            <translation>{layer}没有省份字段：其全部场地均按在规则集{rules}适用范围内判定。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/said_at_the_end.py"/>
            <source>{n} of {total} sites lie at distance 0 from {layer}, which has neither names nor classes of rivers: make sure that it is the shoreline.</source>
            <translation>{total} 个点位中有 {n} 个与{layer}的距离为 0，而该图层既无河流名称也无河流类别：请确认该图层确为岸线。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/said_at_the_end.py"/>
            <source>The {field} holds {values}, which cannot be read: taken as unknown.</source>
            <translation>{field} 含有 {values}，不能识别：按未知处理。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/screen_plan.py"/>
            <source>{file} changed while it was screened; start the command again when nobody edits it.</source>
            <translation>{file} 在筛查期间发生了变化；请在无人编辑时再次执行该命令。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/screening_run.py"/>
            <source>An earlier run goes on, as of {day}.</source>
            <translation>接着先前的运行继续，日期为 {day}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/screening_run.py"/>
            <source>{file} is finished already, as of {day}: nothing is computed.</source>
            <translation>{file} 早已完成，日期为 {day}：不再计算。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/screening_run.py"/>
            <source>{layer} holds no feature.</source>
            <translation>{layer} 中没有要素。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/screening_run.py"/>
            <source>{layer} is given as sites and as shoreline.</source>
            <translation>{layer} 既作为场地又作为岸线给出。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/screening_run.py"/>
            <source>rows laid along the curve</source>
            <translation>已按曲线排列的数据段</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/screening_run.py"/>
            <source>{kept} of {all} partitions are finished already and kept.</source>
            <translation>{all} 个分区中有 {kept} 个已完成并保留。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/screening_run.py"/>
            <source>partitions checked</source>
            <translation>已核查的分区</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/screening_run.py"/>
            <source>Writing {file} …</source>
            <translation>正在写入 {file} …</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/shore_waters.py"/>
            <source>{layer} has no field with the class of the river, which the rule set {rules} needs; run Prepare shoreline first.</source>
            <translation>{layer} 缺少规则集 {rules} 所需的水体类别字段；请先运行“岸线处理”。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/shore_waters.py"/>
            <source>The rule set {rules} gives no distance: choose the published control range, a polygon layer.</source>
            <translation>规则集 {rules} 未规定距离：请选定已公布的岸线管控范围（面图层）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/shore_waters.py"/>
            <source>Field {field} of {layer} holds {value}, which is no class of river; run Prepare shoreline.</source>
            <translation>{layer} 的字段 {field} 含有 {value}，不是水体类别；请运行“岸线处理”。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/site_digests.py"/>
            <source>{layer} is in {here}, the sites that were checked were in {there}.</source>
            <translation>{layer} 的坐标系为 {here}，当初核查的场地为 {there}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/work_folder.py"/>
            <source>{file} lies where the screening keeps what is unfinished; move it, or choose another folder.</source>
            <translation>{file} 位于筛查存放未完成数据的位置；请移走该文件，或另选文件夹。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/work_folder.py"/>
            <source>{folder} holds {file} of unknown origin; choose another folder.</source>
            <translation>{folder} 中有来历不明的 {file}；请另选文件夹。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/work_folder.py"/>
            <source>The folder {folder} cannot be made ({reason}); choose another.</source>
            <translation>文件夹 {folder} 不能建立（{reason}）；请另选。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/work_folder.py"/>
            <source>Another screening works in {folder}; wait until it is done, or choose another folder.</source>
            <translation>另一筛查正在 {folder} 中运行；请待其完成，或另选文件夹。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/work_folder.py"/>
            <source>{folder} holds a screening with another {name} ({there} in place of {value}); choose another folder.</source>
            <translation>{folder} 中的筛查 {name} 不同（为 {there}，而非 {value}）；请另选文件夹。</translation>
        </message>
        <message>
            <location filename="../../../analysis/screening/work_folder.py"/>
            <source>{file} tells of no screening; choose another folder.</source>
            <translation>{file} 未记录任何筛查；请另选文件夹。</translation>
        </message>
        <message>
            <location filename="../../../analysis/tables/amounts.py"/>
            <source>Field {field} of {layer}: {count} values cannot be (first {value}); they count as not given.</source>
            <translation>{layer}的字段{field}有 {count} 个不可能的值（首个为 {value}），按未填处理。</translation>
        </message>
        <message>
            <location filename="../../../analysis/tables/amounts.py"/>
            <source>Field {field} of {layer}: no value reaches {least} (largest {value}); is it in units of 10⁴? Then multiply by 10,000.</source>
            <translation>{layer}的字段{field}：没有值达到 {least}（最大 {value}），单位是否为“万”？若是请乘以 10000。</translation>
        </message>
        <message>
            <location filename="../../../analysis/tables/columns.py"/>
            <source>{layer} has no field {field}; {hint}. Choose the field.</source>
            <translation>{layer}没有字段{field}；{hint}。请选择字段。</translation>
        </message>
        <message>
            <location filename="../../../analysis/tables/columns.py"/>
            <source>Field {field} of {layer} holds {value}; give a number.</source>
            <translation>{layer}的字段{field}中有值{value}，请填写数字。</translation>
        </message>
        <message>
            <location filename="../../../analysis/tables/columns.py"/>
            <source>Field {field} of {layer} holds {value}; give a year.</source>
            <translation>{layer}的字段{field}中有值{value}，请填写年份。</translation>
        </message>
        <message>
            <location filename="../../../analysis/text/closest_name.py"/>
            <source>the closest name is {close}</source>
            <translation>最接近的名称是{close}</translation>
        </message>
        <message>
            <location filename="../../../analysis/text/closest_name.py"/>
            <source>there are no names at all</source>
            <translation>那里没有任何名称</translation>
        </message>
        <message>
            <location filename="../../../analysis/text/closest_name.py"/>
            <source>the names there are {names}</source>
            <translation>现有名称为{names}</translation>
        </message>
        <message>
            <location filename="../../../plugin.py"/>
            <location filename="../../../without_libraries.py"/>
            <source>Shoreline check</source>
            <translation>岸线核查</translation>
        </message>
        <message>
            <location filename="../../../plugin.py"/>
            <source>Check parks by the distance the law asks</source>
            <translation>按法律规定的距离核查园区</translation>
        </message>
        <message>
            <location filename="../../../plugin.py"/>
            <source>And here?</source>
            <translation>这里呢？</translation>
        </message>
        <message>
            <location filename="../../../plugin.py"/>
            <source>Ask on the map how far a place is from the shoreline, and what the rule says</source>
            <translation>在地图上查询某处距岸线多远、规则如何规定</translation>
        </message>
        <message>
            <location filename="../../../plugin.py"/>
            <source>Load sample</source>
            <translation>载入示例</translation>
        </message>
        <message>
            <location filename="../../../plugin.py"/>
            <source>Create a synthetic inventory along the real Yangtze and open it.</source>
            <translation>沿真实长江生成模拟台账并打开。</translation>
        </message>
        <message>
            <location filename="../../../plugin.py"/>
            <source>Inventory</source>
            <translation>台账</translation>
        </message>
        <message>
            <location filename="../../../plugin.py"/>
            <source>Load, check and keep the park inventory</source>
            <translation>加载、检查和保存园区台账</translation>
        </message>
        <message>
            <location filename="../../../plugin.py"/>
            <source>Indicators</source>
            <translation>指标</translation>
        </message>
        <message>
            <location filename="../../../plugin.py"/>
            <source>Indicators and index of the parks of a year, by group and park by park</source>
            <translation>某年度各园区的指标与指数，分组查看、逐园区查看</translation>
        </message>
        <message>
            <location filename="../../../plugin.py"/>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <location filename="../../../plugin.py"/>
            <source>{warning} ({count} more)</source>
            <translation>{warning}（另有 {count} 条）</translation>
        </message>
        <message>
            <location filename="../../../plugin.py"/>
            <source>Edit a copy of a model…</source>
            <translation>编辑模型副本…</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/algorithm.py"/>
            <source>The parameters cannot be read ({error}); correct them.</source>
            <translation>参数无法读取（{error}）；请更正。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/algorithm.py"/>
            <source>Cancelled; nothing was written.</source>
            <translation>已取消，未写出任何内容。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/algorithm.py"/>
            <source>{algorithm} met a fault of its own ({error}); report it with the messages of the log panel ParkShore.</source>
            <translation>{algorithm} 出现程序自身错误（{error}）；请连同日志面板 ParkShore 中的消息一并报告。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/answers.py"/>
            <source>{parameter} is {value}; give a day as YYYY-MM-DD.</source>
            <translation>{parameter}为 {value}；请按 YYYY-MM-DD 填写日期。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/answers.py"/>
            <source>As of {date}</source>
            <translation>基准日期 {date}</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/choices.py"/>
            <source>distance only</source>
            <translation>仅按距离</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/choices.py"/>
            <source>{title} (unverified text)</source>
            <translation>{title}（文本未核实）</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/choices.py"/>
            <source>recognise</source>
            <translation>自动识别</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/choices.py"/>
            <source>none: all features are water</source>
            <translation>不指定：全部要素均为水体</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/choices.py"/>
            <source>all chemical parks or projects</source>
            <translation>全部为化工园区或化工项目</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/choices.py"/>
            <source>all tailings ponds</source>
            <translation>全部为尾矿库</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/choices.py"/>
            <source>all other sites</source>
            <translation>全部为其他设施</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/choices.py"/>
            <source>as the data say</source>
            <translation>按数据说明</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/choices.py"/>
            <source>own file</source>
            <translation>自备文件</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/declaration.py"/>
            <source>Parks</source>
            <translation>园区</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/declaration.py"/>
            <source>Reach field</source>
            <translation>河段字段</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/declaration.py"/>
            <source>As of</source>
            <translation>基准日期</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/declaration.py"/>
            <source>Page</source>
            <translation>页面</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/declaration.py"/>
            <source>HTML files (*.html)</source>
            <translation>HTML 文件 (*.html)</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/declaration.py"/>
            <source>One page with the figure, the numbers and their formulas, to read in a browser, print or send on; it needs no network.</source>
            <translation>含图、数值与公式的单个页面，可在浏览器中阅读、打印或转发；无需网络。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/declaration.py"/>
            <source>Rows read</source>
            <translation>读取行数</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/declaration.py"/>
            <source>Rows used</source>
            <translation>采用行数</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/declaration.py"/>
            <source>Rows skipped</source>
            <translation>略去行数</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/expressions.py"/>
            <source>the expression gives no number</source>
            <translation>该表达式没有给出数值</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/expressions.py"/>
            <source>{parameter} of feature {id} of {layer} is {value}, which is no number; correct {field}.</source>
            <translation>{layer}中要素{id}的{parameter}为{value}，不是数值；请更正{field}。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/expressions.py"/>
            <source>{parameter} of feature {id} of {layer} is NULL, and unknown is not 0; fill in {field}, or let an expression say what counts instead, such as coalesce.</source>
            <translation>{layer}中要素{id}的{parameter}为空值，未知不等于0；请补全{field}，或用 coalesce 等表达式指定替代值。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/expressions.py"/>
            <source>{parameter} of feature {id} of {layer} is {value}; give metres, 0 or more, in {field}.</source>
            <translation>{layer}中要素{id}的{parameter}为{value}；请在{field}中填写不小于0的米数。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/expressions.py"/>
            <source>{parameter}: {reason}; correct the expression {expression}.</source>
            <translation>{parameter}：{reason}；请更正表达式{expression}。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/identity.py"/>
            <source>1 Shoreline</source>
            <translation>1 岸线</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/identity.py"/>
            <source>2 Reaches</source>
            <translation>2 河段</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/identity.py"/>
            <source>3 Inventory</source>
            <translation>3 台账</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/identity.py"/>
            <source>4 Indicators</source>
            <translation>4 指标</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/identity.py"/>
            <source>5 Infrastructure</source>
            <translation>5 基础设施</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/identity.py"/>
            <source>6 Decision</source>
            <translation>6 决策</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/identity.py"/>
            <source>ParkShore needs the Python libraries {names}; install them for the Python of QGIS (Debian and Ubuntu: python3-pandas, and shapely 2 with pip), then restart QGIS.</source>
            <translation>ParkShore 需要 Python 库 {names}；请为 QGIS 的 Python 安装（Debian、Ubuntu：python3-pandas，并用 pip 安装 shapely 2），然后重启 QGIS。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/misplaced.py"/>
            <source>{first} and {second} are the same layer, {layer}; choose another for one of them.</source>
            <translation>“{first}”与“{second}”是同一图层（{layer}）；请为其中之一另选图层。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/misplaced.py"/>
            <source>{first} and {second} are the same file, {path}; choose another for one of them.</source>
            <translation>“{first}”与“{second}”是同一文件（{path}）；请为其中之一另选文件。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/proposals.py"/>
            <source>(choose a layer)</source>
            <translation>（请选择图层）</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/proposals.py"/>
            <source>{parameter}: no layer is chosen; choose one.</source>
            <translation>{parameter}：尚未选择图层；请选择。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/run.py"/>
            <source>{layer} has no field {field}: {parameter} is not used.</source>
            <translation>{layer} 没有字段 {field}：不使用参数 {parameter}。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/run.py"/>
            <source>{layer} has no field {field}: {parameter} does not use it.</source>
            <translation>{layer}没有字段{field}，参数{parameter}不采用。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/value_checks.py"/>
            <source>{parameter}: there is no {path}; choose an existing one.</source>
            <translation>{parameter}：{path} 不存在；请选择已有的文件或文件夹。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/value_checks.py"/>
            <source>{parameter} is {value}; give a whole number, {most} or less.</source>
            <translation>{parameter}为 {value}，请给出不大于 {most} 的整数。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/value_checks.py"/>
            <source>{parameter} is {value}; give a finite number.</source>
            <translation>{parameter} 为 {value}；请给出有限的数值。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/value_checks.py"/>
            <source>{parameter} is {value}; give a finite number, {least} or more.</source>
            <translation>{parameter} 为 {value}；请给出不小于 {least} 的有限数值。</translation>
        </message>
        <message>
            <location filename="../../../processing/framework/value_checks.py"/>
            <source>{parameter} is {value}; give a number from {least} to {most}.</source>
            <translation>{parameter} 为 {value}；请给出 {least} 至 {most} 之间的数值。</translation>
        </message>
        <message>
            <location filename="../../../processing/guard/geopackage_file.py"/>
            <source>it is being written by another program</source>
            <translation>另一程序正在写入</translation>
        </message>
        <message>
            <location filename="../../../processing/guard/leaving_layers.py"/>
            <source>{algorithm} was stopped: {layer} left the project while it was read.</source>
            <translation>{algorithm}已停止：图层 {layer} 在读取过程中被移出工程。</translation>
        </message>
        <message>
            <location filename="../../../processing/guard/map_layers.py"/>
            <source>{parameter}: the layer {value} could not be read; choose another.</source>
            <translation>{parameter}：无法读取图层 {value}；请另选图层。</translation>
        </message>
        <message>
            <location filename="../../../processing/guard/overwriting.py"/>
            <source>{output} would overwrite what an inventory keeps in {path}; choose another file or table.</source>
            <translation>{output} 会覆盖 {path} 中台账保存的内容；请选择其他文件或表。</translation>
        </message>
        <message>
            <location filename="../../../processing/guard/overwriting.py"/>
            <source>{output} would overwrite {path}, which this run reads; choose another file.</source>
            <translation>{output} 会覆盖本次运行所读取的 {path}；请另选文件。</translation>
        </message>
        <message>
            <location filename="../../../processing/guard/overwriting.py"/>
            <source>{output} would overwrite another output in {path}; choose another file.</source>
            <translation>{output} 会覆盖 {path} 中的另一个输出；请另选文件。</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/bridge.py"/>
            <source>{layer} has no field {field} (parameter {parameter}); {hint}.</source>
            <translation>{layer}没有字段{field}（参数{parameter}）；{hint}。</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/bridge.py"/>
            <source>{n} of {total} features</source>
            <translation>{total} 个要素中的 {n} 个</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/bridge.py"/>
            <source>{n} features</source>
            <translation>{n} 个要素</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/column_types.py"/>
            <source>{layer} holds numbers of more than 15 digits in {fields}, which QGIS rounds; cast them to text in a view of the database to keep every digit.</source>
            <translation>{layer} 的字段 {fields} 含有超过 15 位的数值，QGIS 会将其舍入；如需保留全部位数，请在数据库视图中将其转换为文本。</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/crs.py"/>
            <source>{layer} has no coordinate reference system; set it in the layer's properties under Source, then run again.</source>
            <translation>{layer} 没有坐标参照系；请在图层属性的“源”中设置后重新运行。</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/crs.py"/>
            <source>{layer} is in {crs}, whose coordinates are metres from the Earth's centre; bring it in longitude and latitude (PROJ or the survey office convert X, Y, Z to CGCS2000, EPSG:4490), then run again.</source>
            <translation>{layer}采用{crs}，其坐标为距地心的米数；请先转换为经纬度（可用PROJ或由测绘部门将X、Y、Z转换为CGCS2000，EPSG:4490），再运行。</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/crs.py"/>
            <source>{layer} ({crs}): {operation}</source>
            <translation>{layer}（{crs}）：{operation}</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/crs.py"/>
            <source>{layer} is in {crs}, a local system that has no place on Earth; set the layer's coordinate reference system, or bring the layer in CGCS2000.</source>
            <translation>{layer} 采用 {crs}，该地方（工程）坐标系无法定位到地球上；请设置图层的坐标参考系，或提供 CGCS2000 坐标的图层。</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/crs.py"/>
            <source>CGCS2000 is taken as WGS 84 (under 1 m since 2000)</source>
            <translation>CGCS2000 视同 WGS 84（2000 年以来相差不足 1 米）</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/crs.py"/>
            <source>longitude and latitude on WGS 84 as they are</source>
            <translation>直接采用 WGS 84 经纬度</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/crs.py"/>
            <source>{layer} is in {crs}, and no transformation parameters from it to WGS 84 are known; set a transformation for this pair in Settings › Options › Transformations, or bring the layer in CGCS2000.</source>
            <translation>{layer} 采用 {crs}，其到 WGS 84 的转换参数未知；请在“设置 › 选项 › 坐标变换”中为其指定变换，或改用 CGCS2000 图层。</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/fields.py"/>
            <source>Field {field} of {layer} is kept as {kept}.</source>
            <translation>{layer} 的字段 {field} 保留为 {kept}。</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/geometry_kinds.py"/>
            <source>{layer} is a layer of geometry collections (points, lines and areas in one) without a coordinate reference system; bring each kind in a layer of its own, with its system, then run again.</source>
            <translation>{layer} 是没有坐标参考系的几何集合图层（点、线、面混在一起）；请将各类几何分别存为带坐标参考系的图层，再重新运行。</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/geometry_kinds.py"/>
            <source>{layer} is a table and has no geometry; choose a layer of points, lines or polygons, or import the table first (Import inventory).</source>
            <translation>{layer}是没有几何的表；请选择点、线或面图层，或先导入该表（导入台账）。</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/geometry_kinds.py"/>
            <source>points</source>
            <translation>点</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/geometry_kinds.py"/>
            <source>lines</source>
            <translation>线</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/geometry_kinds.py"/>
            <source>polygons</source>
            <translation>面</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/geometry_kinds.py"/>
            <source>no geometry</source>
            <translation>无几何</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/rows_lost.py"/>
            <source>Of {layer} {count} features were read, the rest cannot be ({reason}); take a copy that is not damaged, or export it again.</source>
            <translation>图层{layer}只读到 {count} 个要素，其余无法读取（{reason}）；请换用未损坏的副本，或重新导出。</translation>
        </message>
        <message>
            <location filename="../../../processing/layers/rows_read.py"/>
            <source>Field {field} of {layer} holds {value} (feature {id}), which is no number; correct it or choose another field.</source>
            <translation>{layer} 的字段 {field} 含有 {value}（要素 {id}），不是数值；请更正或另选字段。</translation>
        </message>
        <message>
            <location filename="../../../processing/messages/language.py"/>
            <source>Strategic Study of CAE</source>
            <translation>《中国工程科学》</translation>
        </message>
        <message>
            <location filename="../../../processing/messages/language.py"/>
            <location filename="../../../processing/publish/words/check_words.py"/>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <location filename="../../../processing/messages/language.py"/>
            <source>as QGIS</source>
            <translation>同 QGIS</translation>
        </message>
        <message>
            <location filename="../../../processing/messages/language.py"/>
            <source>English</source>
            <translation>英文</translation>
        </message>
        <message>
            <location filename="../../../processing/messages/language.py"/>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <location filename="../../../processing/messages/provenance.py"/>
            <source>Made with ParkShore {version} on {date}.</source>
            <translation>由 ParkShore {version} 于{date}生成。</translation>
        </message>
        <message>
            <location filename="../../../processing/messages/provenance.py"/>
            <source>Warning: {warning}</source>
            <translation>警告：{warning}</translation>
        </message>
        <message>
            <location filename="../../../processing/messages/provenance.py"/>
            <source>Parameters: {parameters}</source>
            <translation>参数：{parameters}</translation>
        </message>
        <message>
            <location filename="../../../processing/messages/provenance.py"/>
            <location filename="../../../processing/publish/table_book.py"/>
            <source>A screening on the data given; it replaces neither a survey nor a decision of the authority.</source>
            <translation>基于所给数据的初筛结果，不能代替测绘，也不能代替主管部门的决定。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/fonts.py"/>
            <source>No font with Chinese signs is installed: Chinese words cannot be printed; install Noto Sans CJK or another one.</source>
            <translation>未安装含汉字的字体，无法输出中文；请安装 Noto Sans CJK 等字体。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/fonts.py"/>
            <source>There is no font {wanted}; {found} is used.</source>
            <translation>没有字体 {wanted}；改用 {found}。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/fonts.py"/>
            <source>The font {wanted} has no Chinese signs; {found} is used.</source>
            <translation>字体 {wanted} 不含汉字；改用 {found}。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/note_sentences.py"/>
            <source>What the line cannot say stands in the notes of each site</source>
            <translation>岸线不能说明的内容写在各场地的说明中</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/note_sentences.py"/>
            <source>{note} ({count} sites): {meaning}.</source>
            <translation>{note}（{count} 个场地）：{meaning}。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/page.py"/>
            <source>after Hao et al. 2022, Fig. {number}</source>
            <translation>参照郝吉明等，2022，图{number}</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/page.py"/>
            <source>There is nothing to draw: all values are 0 or unknown.</source>
            <translation>无可绘制：数值均为0或不明。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/page.py"/>
            <source>Figure {number}</source>
            <translation>图 {number}</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/page.py"/>
            <source>The first {shown} of {total} rows; the output table has them all.</source>
            <translation>共{total}行，此处列前{shown}行；全部见输出表。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/page.py"/>
            <source>Table {number}</source>
            <translation>表 {number}</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/page.py"/>
            <source>This figure could not be drawn: open the page in a current browser with scripts allowed. The numbers are in the tables.</source>
            <translation>此图未能绘制：请用新版浏览器打开页面并允许脚本。数值见表。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/page.py"/>
            <source>The page {path} cannot be written ({reason}).</source>
            <translation>页面{path}无法写入（{reason}）。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/page.py"/>
            <source>The page {path} has {size} MB.</source>
            <translation>页面 {path} 大小为 {size} MB。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/pdf/pdf_finishing.py"/>
            <source>The PDF has no bookmarks and links, and a search in it misses Chinese words, for the Python of this QGIS lacks pypdf; install it (python3-pypdf, or OSGeo4W's python3-pypdf) and write the PDF again.</source>
            <translation>PDF 没有书签和链接，部分中文检索不到：此 QGIS 的 Python 缺少 pypdf；请安装（python3-pypdf，或 OSGeo4W 的 python3-pypdf）后重新生成 PDF。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/pdf/pdf_finishing.py"/>
            <source>Of {total} signs in the PDF a search misses {count} ({signs}): choose a font that has them and may be embedded, such as Noto Sans CJK SC.</source>
            <translation>PDF 共 {total} 个字符，其中 {count} 个检索不到（{signs}）：请选用含有这些字符且允许嵌入的字体，如 Noto Sans CJK SC。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/plotly_script.py"/>
            <source>The page has no figures: the Python library plotly is missing; install it for the Python of QGIS (Debian and Ubuntu: python3-plotly).</source>
            <translation>页面没有图：缺少Python库plotly；请为QGIS所用的Python安装（Debian与Ubuntu：python3-plotly）。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/plotly_script.py"/>
            <source>The page has no figures: the script {file} is too large for one page; install another version of plotly.</source>
            <translation>页面没有图：脚本{file}过大，无法放入一个页面；请安装其他版本的plotly。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/rule_citation.py"/>
            <source>No law: every site is held against the limit given here.</source>
            <translation>不适用法律规则：所有场地按此处给定的限值判定。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/rule_citation.py"/>
            <source>Rule sets that come with the plugin</source>
            <translation>随插件提供的规则集</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/rule_citation.py"/>
            <source>{law}, article {article}</source>
            <translation>{law}第{article}条</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/rule_citation.py"/>
            <source>{law} (adopted on {date}, in force from {day})</source>
            <translation>{law}（{date}公布，自{day}起施行）</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/rule_citation.py"/>
            <source>{law} ({date})</source>
            <translation>{law}（{date}）</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/rule_citation.py"/>
            <source>{law}, {url}.</source>
            <translation>{law}，{url}。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/rule_citation.py"/>
            <source>{law}.</source>
            <translation>{law}。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/rule_citation.py"/>
            <source>{law} is in force from {day}: on {then} it was not. What is told of it says how a site stands to it, not what was barred then.</source>
            <translation>{law}自{day}起施行，{then}尚未施行。本页所述仅表示场地与该规定的关系，不表示当时即受其限制。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/rule_citation.py"/>
            <source>{law}: control range</source>
            <translation>{law}：岸线管控范围</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/rule_citation.py"/>
            <source>{law}: {limit} m</source>
            <translation>{law}：{limit} 米</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/rule_citation.py"/>
            <source>Except: {acts}.</source>
            <translation>例外：{acts}。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/rule_citation.py"/>
            <source>Applies to: {scope}.</source>
            <translation>适用范围：{scope}。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/rule_citation.py"/>
            <source>Existing sites: the relocation and conversion policy for chemical enterprises (关改搬转) speaks of them, by documents of its own and of the provinces, whose wording has not been verified; it is no part of the article cited.</source>
            <translation>既有场地：适用化工企业“关改搬转”政策，以国家和各省有关文件为准（文件原文未核对）；该政策不属上引条款的内容。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/rule_citation.py"/>
            <source>Article 66 of the Yangtze River Protection Law: local governments speed the relocation and conversion of hazardous-chemical producers in key areas (wording not verified).</source>
            <translation>《长江保护法》第六十六条：地方人民政府加快重点地区危险化学品生产企业搬迁改造（条文原文未核对）。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/rule_citation.py"/>
            <source>The wording has not been verified.</source>
            <translation>文本未经核实。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/table_book.py"/>
            <source>Sites</source>
            <translation>场地</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/table_book.py"/>
            <source>About</source>
            <translation>说明</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/table_book.py"/>
            <source>The workbook could not be written to {path} ({reason}); choose a folder you may write to.</source>
            <translation>无法将工作簿写入 {path}（{reason}）；请选择可写入的文件夹。</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/word/word_package.py"/>
            <source>Page {number} of {total}</source>
            <translation>第 {number} 页，共 {total} 页</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/area_words.py"/>
            <source>not given</source>
            <translation>未提供</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/check_words.py"/>
            <source>Date of the check</source>
            <translation>核查日期</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/check_words.py"/>
            <source>Rule set</source>
            <translation>规则集</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/check_words.py"/>
            <source>Measured from</source>
            <translation>起算线</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/check_words.py"/>
            <source>Accuracy</source>
            <translation>位置精度</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/check_words.py"/>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/check_words.py"/>
            <source>{title}: {value}</source>
            <translation>{title}：{value}</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/check_words.py"/>
            <source>distance only, {limit} m</source>
            <translation>仅按距离，{limit} 米</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/check_words.py"/>
            <source>sites ± {n} m</source>
            <translation>场地 ± {n} 米</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/check_words.py"/>
            <source>shoreline ± {n} m</source>
            <translation>岸线 ± {n} 米</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/check_words.py"/>
            <source>map scale 1 : {n}</source>
            <translation>地图比例尺 1 : {n}</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/check_words.py"/>
            <source>not stated</source>
            <translation>未说明</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/number_basis.py"/>
            <source>all {total} parks</source>
            <translation>全部 {total} 个园区</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/number_basis.py"/>
            <source>{n} of {total} parks</source>
            <translation>{total} 个园区中的 {n} 个</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/number_basis.py"/>
            <source>{n} of {total} parks, {share} % of the output recorded</source>
            <translation>{total} 个园区中的 {n} 个，占所填工业总产值的 {share} %</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/number_basis.py"/>
            <source>{n} of {total} units</source>
            <translation>{total} 台机组中的 {n} 台</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/number_basis.py"/>
            <source>{n} of {total} plants</source>
            <translation>{total} 座污水处理厂中的 {n} 座</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/number_basis.py"/>
            <source>{n} of {total} intakes</source>
            <translation>{total} 个取水口中的 {n} 个</translation>
        </message>
        <message>
            <location filename="../../../processing/publish/words/number_basis.py"/>
            <source>{n} of {total} sites</source>
            <translation>{total} 个场地中的 {n} 个</translation>
        </message>
        <message>
            <location filename="../../../processing/styles/field_words.py"/>
            <source>other or not known</source>
            <translation>其他或不详</translation>
        </message>
        <message>
            <location filename="../../../processing/styles/list_editor.py"/>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <location filename="../../../processing/styles/list_editor.py"/>
            <source>Add a word that is not offered.</source>
            <translation>添加列表中没有的词。</translation>
        </message>
        <message>
            <location filename="../../../processing/styles/list_editor.py"/>
            <source>Further words, separated by a semicolon:</source>
            <translation>其他词，以分号分隔：</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/format_limits.py"/>
            <source>{output} is a table without geometry, which {ending} files do not hold; choose .gpkg, .csv, .xlsx or .ods.</source>
            <translation>{output} 是无几何的表，{ending} 文件不能保存；请选择 .gpkg、.csv、.xlsx 或 .ods。</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/format_limits.py"/>
            <source>{output} has {count} fields, and {ending} files hold {most}; choose another format, such as .fgb or .geojson.</source>
            <translation>{output}有 {count} 个字段，而 {ending} 文件最多容纳 {most} 个；请另选格式，如 .fgb 或 .geojson。</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/format_limits.py"/>
            <source>{output}: {field} holds {value}, which {ending} files round; choose another format, such as GeoPackage or CSV, or make the field text.</source>
            <translation>{output}：字段 {field} 的值为 {value}，{ending} 文件会将其舍入；请选择其他格式（如 GeoPackage 或 CSV），或将该字段改为文本。</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/format_limits.py"/>
            <source>{output}: {count} texts are longer than the {longest} bytes that {ending} files hold, and cut; choose another format, such as GeoPackage.</source>
            <translation>{output}：{count}处文本超过{ending}文件可容纳的{longest}字节，已被截断；请改用GeoPackage等格式。</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/journal.py"/>
            <source>the disk is full or cannot be written</source>
            <translation>磁盘已满或不可写入</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/outputs.py"/>
            <source>{output} keeps {fields} as text: not every format holds such values.</source>
            <translation>{output} 将字段 {fields} 保存为文本：并非所有格式都能存放此类值。</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/outputs.py"/>
            <source>{output} could not be created at {place}; choose a folder you may write to.</source>
            <translation>无法在 {place} 创建{output}；请选择有写入权限的文件夹。</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/outputs.py"/>
            <source>{output}: {n} texts that a spreadsheet would take for formulas begin with an apostrophe now.</source>
            <translation>{output}：{n} 个会被电子表格当作公式的文本前已加上单引号。</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/outputs.py"/>
            <source>{files} was there before and stays; style and metadata of {path} are not written beside it.</source>
            <translation>{files} 原已存在，予以保留；不在其旁写入 {path} 的样式和元数据。</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/placing.py"/>
            <source>{path} could not be written ({reason}); choose a folder you may write to.</source>
            <translation>无法写入 {path}（{reason}）；请选择可写的文件夹。</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/placing.py"/>
            <source>{place} could not be written ({reason}); what was there is as it was.</source>
            <translation>无法写入 {place}（{reason}）；原有内容保持不变。</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/reading_back.py"/>
            <source>{path} keeps {kept} of {written} features; choose another format, such as GeoPackage, or a disk with more room.</source>
            <translation>{path} 只保存了 {written} 个要素中的 {kept} 个；请改用其他格式（如 GeoPackage），或换用空间更大的磁盘。</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/reading_back.py"/>
            <source>{path} could not be read back after writing; see whether the disk is full, or choose another format, such as GeoPackage.</source>
            <translation>{path} 写入后无法读回；请查看磁盘是否已满，或改用其他格式（如 GeoPackage）。</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/reading_back.py"/>
            <source>the disk is full or the file was cut</source>
            <translation>磁盘已满或文件不完整</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/server_target.py"/>
            <source>PostGIS needs the Python library psycopg2; install it or use a GeoPackage.</source>
            <translation>使用 PostGIS 需要 Python 库 psycopg2；请安装，或改用 GeoPackage。</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/server_target.py"/>
            <source>{output} cannot be written to the server ({reason}); check the connection and your rights.</source>
            <translation>{output} 无法写入服务器（{reason}）；请检查连接和权限。</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/sink.py"/>
            <source>{output}: features could not be written ({reason}); check the disk and the format.</source>
            <translation>{output}：要素写入失败（{reason}）；请检查磁盘和文件格式。</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/sink_targets.py"/>
            <source>{output} would replace {files}, which lies in its folder without {path}; choose another name.</source>
            <translation>{output} 会替换 {files}，该文件所在文件夹中并没有 {path}；请另取名称。</translation>
        </message>
        <message>
            <location filename="../../../processing/writing/workbook_writer.py"/>
            <source>The Python of this QGIS lacks openpyxl, which writes Excel workbooks: install it (python3-openpyxl, or OSGeo4W's python3-openpyxl), or go without the workbook.</source>
            <translation>此 QGIS 的 Python 缺少写 Excel 工作簿所用的 openpyxl：请安装（python3-openpyxl，或 OSGeo4W 的 python3-openpyxl），否则不要选择输出工作簿。</translation>
        </message>
        <message>
            <location filename="../../../without_libraries.py"/>
            <source>ParkShore needs Python libraries: {names}</source>
            <translation>ParkShore 需要 Python 库：{names}</translation>
        </message>
    </context>
</TS>
