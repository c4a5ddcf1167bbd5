<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ParkShore</name>
        <message>
            <location filename="../../../analysis/inventory/checks/city_checks.py"/>
            <source>The row says {city} but lies {km} km from the middle of the other sites of {city}.</source>
            <translation>本行填写{city}，但距{city}其他点位的中心 {km} 公里。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/city_checks.py"/>
            <source>{city} is no city of {stated}; it belongs to {usual}.</source>
            <translation>{city}不属于{stated}，而属于{usual}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/city_checks.py"/>
            <source>The name says {place} ({usual}) but the row lies in {found}; is it the right place?</source>
            <translation>名称含{place}（{usual}），但点位在{found}；位置是否正确？</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/datum_suspicion.py"/>
            <source>The coordinates look like {datum}: {gain} of {tested} tested points ({share} %) fit only after its shift is undone, {loss} only before; the shift is {metres} m on average. Import the file again with datum {datum}.</source>
            <translation>坐标疑似 {datum}：{tested} 个检验点中有 {gain} 个（{share}%）仅在去除其偏移后吻合，{loss} 个仅在去除前吻合；平均偏移 {metres} 米。请以 {datum} 基准重新导入。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/duplicates.py"/>
            <source>Id {id} stands in {count} rows; give each row its own.</source>
            <translation>编号 {id} 出现在 {count} 行；请分别编号。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/duplicates.py"/>
            <source>{name} is there again {metres} m away (row of id {other}); is it one site?</source>
            <translation>{name} 在 {metres} 米外重复出现（编号 {other}）；是否同一场地？</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/duplicates.py"/>
            <source>{count} rows of other names stand at the very same place ({names}).</source>
            <translation>另有 {count} 行不同名称的场地位于同一坐标（{names}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/location_checks.py"/>
            <source>The row has no geometry.</source>
            <translation>本行没有几何。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/location_checks.py"/>
            <source>Coordinates {x}, {y} are no longitude and latitude.</source>
            <translation>坐标 {x}, {y} 不是经纬度。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/location_checks.py"/>
            <source>The row says {stated} but lies in {found}, {km} km from {stated}.</source>
            <translation>本行填写{stated}，但位于{found}，距{stated} {km} 公里。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/location_checks.py"/>
            <source>The row says {stated} but lies {km} km outside it, near the border with {found}.</source>
            <translation>本行填写{stated}，但位于其外 {km} 公里，靠近{found}边界。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/location_checks.py"/>
            <source>{stated} is no province of the provinces layer.</source>
            <translation>省份图层中没有{stated}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/location_checks.py"/>
            <source>The parks layer has no park {park}.</source>
            <translation>园区图层中没有园区 {park}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/location_checks.py"/>
            <source>The point lies {metres} m outside its park {park}.</source>
            <translation>点位在所属园区 {park} 之外 {metres} 米。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/location_checks.py"/>
            <source>The point lies {metres} m from the point of its park {park}.</source>
            <translation>点位距所属园区 {park} 的位置 {metres} 米。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/location_checks.py"/>
            <source>The park overlaps {other} by {hectares} ha ({share} % of it).</source>
            <translation>该园区与 {other} 重叠 {hectares} 公顷（占其 {share}%）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/location_checks.py"/>
            <source>The row says {stated} km² but its outline has {drawn} km².</source>
            <translation>本行填写 {stated} 平方公里，但边界面积为 {drawn} 平方公里。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/location_checks.py"/>
            <source>no province of the layer</source>
            <translation>图层各省份之外</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/magnitudes.py"/>
            <source>{field} ({value} {unit}) against {other} ({whole} {other_unit}) is out by about {factor}: {ratio}, where parks have {low} to {high}; check the units of both.</source>
            <translation>{field}（{value} {unit}）与 {other}（{whole} {other_unit}）相比约差 {factor} 倍：比值为 {ratio}，园区一般为 {low} 至 {high}；请核对两者的单位。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/magnitudes.py"/>
            <source>{field} against {other} is out by about {factor} in {count} of {total} rows (median {ratio}, where parks have {low} to {high}); check the units of both columns.</source>
            <translation>{total} 行中有 {count} 行的 {field} 与 {other} 相比约差 {factor} 倍（中位数 {ratio}，园区一般为 {low} 至 {high}）；请核对两列的单位。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/magnitudes.py"/>
            <source>{field} holds {value} in {year} and {before} in {last_year}: a factor of about {factor}; check its unit.</source>
            <translation>{field} 在 {year} 年为 {value}，在 {last_year} 年为 {before}，约差 {factor} 倍；请核对其单位。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/outliers.py"/>
            <source>{field} holds {value}, far from the others (median {median}, robust z {z}).</source>
            <translation>{field} 为 {value}，与其他值相差甚远（中位数 {median}，稳健 z 值 {z}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/outliers.py"/>
            <source>{field} holds {value} 10⁴ CNY; it looks entered in CNY, ten thousand times too large (median {median}).</source>
            <translation>{field} 为 {value} 万元，疑似以元填报，大了一万倍（中位数 {median}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/outliers.py"/>
            <source>{field} of the whole layer (median {median} 10⁴ CNY) looks entered in CNY, ten thousand times too large.</source>
            <translation>整层的 {field}（中位数 {median} 万元）疑似以元填报，大了一万倍。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/outline_faults.py"/>
            <source>The outline is invalid: {reason}, at {x}, {y}.</source>
            <translation>边界无效：{reason}，位于 {x}，{y}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/outline_faults.py"/>
            <source>it crosses itself</source>
            <translation>自相交</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/outline_faults.py"/>
            <source>it touches itself</source>
            <translation>自相接触</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/outline_faults.py"/>
            <source>a hole lies outside</source>
            <translation>内部空洞位于边界之外</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/outline_faults.py"/>
            <source>holes lie within each other</source>
            <translation>空洞相互嵌套</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/outline_faults.py"/>
            <source>parts lie within each other</source>
            <translation>各部分相互嵌套</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/outline_faults.py"/>
            <source>a ring is there twice</source>
            <translation>同一环重复出现</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/outline_faults.py"/>
            <source>its inside is in pieces</source>
            <translation>内部不连通</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/outline_faults.py"/>
            <source>a ring has too few points</source>
            <translation>环的点数过少</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/outline_faults.py"/>
            <source>it is no area</source>
            <translation>不是面</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/relations.py"/>
            <source>{over} ({value}) for each {under} ({whole}) is {ratio} {unit}; the possible range is {low} to {high}.</source>
            <translation>{over}（{value}）与{under}（{whole}）之比为{ratio} {unit}；合理范围为{low}至{high}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/relations.py"/>
            <source>The units of park {park} come to {value} {unit} by {fields}, but the park's {field} is {whole}; check both.</source>
            <translation>园区{park}的机组按{fields}计为{value} {unit}，而园区的{field}为{whole}；请核对两者。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>The row has no id; give it one of its own.</source>
            <translation>本行没有编号；请补上。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>The row has no name.</source>
            <translation>本行没有名称。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>The layer has no field {field}.</source>
            <translation>图层没有字段 {field}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>{field} holds {value}, which is no number.</source>
            <translation>{field} 的值 {value} 不是数字。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>{field} holds {value} {unit}; the possible range is {minimum} to {maximum}.</source>
            <translation>{field} 的值为 {value} {unit}；可能范围为 {minimum} 至 {maximum}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>{field} holds {value}; a flag is 0 or 1.</source>
            <translation>{field} 的值为 {value}；是否字段只能为 0 或 1。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>{field} holds {value}; known are {known}.</source>
            <translation>{field} 的值为 {value}；可用值为 {known}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>{field} holds {value}, which is no date.</source>
            <translation>{field} 的值 {value} 不是日期。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>Credit code {value} has a wrong check character.</source>
            <translation>统一社会信用代码 {value} 校验码错误。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>Credit code {value} is not made of 18 valid characters.</source>
            <translation>统一社会信用代码 {value} 不是 18 位有效字符。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>{part} ({value}) is more than {whole} ({total}) allows.</source>
            <translation>{part}（{value}）超过 {whole}（{total}）所允许的值。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>{last} ({value}) lies before {first} ({before}).</source>
            <translation>{last}（{value}）早于 {first}（{before}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>{field} holds {value}, a year to come.</source>
            <translation>{field} 的值为 {value}，是未来年份。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>The row has figures but no year they are of.</source>
            <translation>本行有数据但没有数据年份。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>{id} has no row for {years} between its first and last year.</source>
            <translation>{id} 在首末年份之间缺少 {years} 年的数据。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>The industrial share {value} is more than the whole; a share is 0–1.</source>
            <translation>工业废水占比 {value} 超过总量；占比应在 0–1 之间。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>Efficiency {eff} % and coal rate {rate} gce/kWh contradict each other ({implied} %).</source>
            <translation>效率 {eff}% 与供电煤耗 {rate} 克标准煤/千瓦时相互矛盾（折合 {implied}%）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/checks/value_checks.py"/>
            <source>The park is accredited as a chemical park but is not chemical.</source>
            <translation>该园区标为已认定化工园区，但不是化工园区。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/archive.py"/>
            <source>{file} declares XML entities, which no inventory needs; save it again from its program.</source>
            <translation>{file} 声明了台账不需要的 XML 实体；请用原程序重新保存。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/archive.py"/>
            <source>{file} is damaged or protected and cannot be unpacked ({reason}); save it again without protection.</source>
            <translation>{file} 已损坏或受保护，无法解压（{reason}）；请取消保护后重新保存。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/archive.py"/>
            <source>{file} unpacks to more than {ratio} times its size or {limit} MB; split it into smaller files.</source>
            <translation>{file} 解压后超过自身大小的 {ratio} 倍或 {limit} MB；请拆分成较小的文件。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/boundary_text.py"/>
            <source>Ring {ring} has {count} vertices; an outline needs three or more.</source>
            <translation>第 {ring} 圈只有 {count} 个界址点；边界至少需要三个点。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/boundary_text.py"/>
            <source>Line {line} is no vertex ({value}); write point, ring, X and Y.</source>
            <translation>第 {line} 行不是界址点（{value}）；请依次填写点号、圈号、X、Y。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/boundary_text.py"/>
            <source>The parcel in line {line} has no vertex.</source>
            <translation>第 {line} 行的地块没有界址点。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/boundary_text.py"/>
            <source>{file} has no parcel below {mark}; each begins with a line ending in @.</source>
            <translation>{file} 在 {mark} 之下没有地块；每个地块以 @ 结尾的一行开始。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/boundary_text.py"/>
            <source>{file} is in {system}, for which no public transformation parameters exist; have it converted to CGCS2000, or import it as other CRS with a source CRS that carries them.</source>
            <translation>{file} 采用{system}，没有公开的转换参数；请先转换到 CGCS2000，或选择“其他坐标系”并给出带参数的源坐标系。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/boundary_text.py"/>
            <source>{file} names no coordinate system that is known ({system}); write 坐标系=2000国家大地坐标系 under [属性描述].</source>
            <translation>{file} 未写明可识别的坐标系（{system}）；请在 [属性描述] 下写明 坐标系=2000国家大地坐标系。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/column_units.py"/>
            <source>Column {column} is in {unit}, a foreign currency; field {field} stays empty. Give it in CNY with the rate of its year.</source>
            <translation>列“{column}”的单位是外币（{unit}），字段 {field} 留空；请按当年汇率折算为人民币后填报。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/column_units.py"/>
            <source>Column {column} gives {unit}, which can mean several units; field {field} stays empty. Choose its unit.</source>
            <translation>列“{column}”的单位 {unit} 可有多种含义，字段 {field} 留空；请选择其单位。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/column_units.py"/>
            <source>Column {column} gives {unit}, which cannot be converted to {target}; field {field} stays empty. Choose its unit.</source>
            <translation>列“{column}”的单位 {unit} 不能换算为 {target}，字段 {field} 留空；请选择其单位。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/column_units.py"/>
            <source>Column {column} gives {unit}, which is not understood; field {field} stays empty. Choose its unit.</source>
            <translation>列“{column}”的单位 {unit} 无法识别，字段 {field} 留空；请选择其单位。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/column_units.py"/>
            <source>Column {column} gives several units ({unit}); field {field} stays empty. Choose its unit.</source>
            <translation>列“{column}”给出了多个单位（{unit}），字段 {field} 留空；请选择其单位。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/column_units.py"/>
            <source>Column {column} gives {unit} without a unit; it was read as {meant}.</source>
            <translation>列“{column}”只写了数量级“{unit}”而无单位，已按“{meant}”读取。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/column_units.py"/>
            <source>Column {column} gives {unit}, but not whether a day or a year; field {field} stays empty. Choose its unit.</source>
            <translation>列 {column} 的单位为 {unit}，未说明是每日还是每年；字段 {field} 留空。请选择其单位。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/column_units.py"/>
            <source>Column {column} gives {unit} without a time; it was read as {meant}.</source>
            <translation>列 {column} 的单位为 {unit}，未注明时间；已按 {meant} 读取。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/dbf.py"/>
            <source>The attributes of {file} are not in {encodings}; export it again as UTF-8.</source>
            <translation>{file} 的属性不是 {encodings} 编码；请以 UTF-8 重新导出。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/delimited_text.py"/>
            <source>{file} cannot be read as {encoding} after line {line}; choose its encoding.</source>
            <translation>{file} 在第 {line} 行之后无法按 {encoding} 读取；请选择正确的编码。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/delimited_text.py"/>
            <source>A cell of the record in line {line} of {file} is longer than {limit} characters; close its quotation mark or shorten it.</source>
            <translation>{file} 第 {line} 行的记录中有单元格超过 {limit} 个字符；请补全引号或缩短内容。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/delimited_text.py"/>
            <location filename="../../../analysis/inventory/files/file_kind.py"/>
            <location filename="../../../processing/inventory/importing/table_header.py"/>
            <source>{file} is empty; give a file with a header and rows.</source>
            <translation>{file} 是空文件；请提供有表头和数据行的文件。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/file_kind.py"/>
            <source>{file} is a folder; choose one file in it.</source>
            <translation>{file} 是文件夹；请选择其中的一个文件。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/file_kind.py"/>
            <source>{file} cannot be read ({reason}); check the path and close other programs.</source>
            <translation>{file} 无法读取（{reason}）；请检查路径并关闭占用它的程序。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/file_kind.py"/>
            <location filename="../../../processing/inventory/files/kml_names.py"/>
            <source>{file} is damaged or not what its ending says; export it again.</source>
            <translation>{file} 已损坏或与扩展名不符；请重新导出。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/file_kind.py"/>
            <source>{file} is an archive that cannot be opened here; unpack it (7-Zip, WinRAR) and give its folder or the files in it, or pack them as .zip.</source>
            <translation>{file} 是此处无法打开的压缩包；请用 7-Zip 或 WinRAR 解压后提供其文件夹或其中的文件，或重新打包为 .zip。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/file_kind.py"/>
            <source>{file} is of Ovital Map's own format; open it in Ovital (奥维) and export the objects as .kml, .kmz or a table of coordinates (.csv).</source>
            <translation>{file} 是奥维互动地图的专有格式；请在奥维中打开，将对象导出为 .kml、.kmz 或坐标表（.csv）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/file_kind.py"/>
            <source>{file} is an Office document; save its table as .xlsx or CSV.</source>
            <translation>{file} 是 Office 文档；请将其中的表格另存为 .xlsx 或 CSV。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/file_kind.py"/>
            <source>{file} is a picture, a drawing or a printed page, not a table; ask for the table it was made from, as .xlsx or CSV.</source>
            <translation>{file} 是图片、图纸或打印页，不是表格；请索取其原始表格（.xlsx 或 CSV）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/file_kind.py"/>
            <source>{file} is an Excel workbook with another ending; rename it to {name}.</source>
            <translation>{file} 是扩展名不符的 Excel 工作簿；请改名为 {name}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/file_kind.py"/>
            <source>{file} is a zip archive; unpack it and choose a file in it.</source>
            <translation>{file} 是压缩包；请解压后选择其中的文件。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/file_kind.py"/>
            <source>{file} is a workbook of a kind that cannot be read here; open it in Excel or WPS and save it as .xlsx.</source>
            <translation>{file} 是此处不能读取的工作簿格式；请用 Excel 或 WPS 打开后另存为 .xlsx。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/file_kind.py"/>
            <source>{file} is protected by a password or an old workbook; save it as .xlsx without one.</source>
            <translation>{file} 有密码保护或为旧版工作簿；请取消密码后另存为 .xlsx。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/file_kind.py"/>
            <source>{file} is a web page that only calls itself Excel; open it in a spreadsheet and save it as .xlsx.</source>
            <translation>{file} 实为网页，只是扩展名为 Excel；请用电子表格打开后另存为 .xlsx。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/header_rows.py"/>
            <source>The header rows {value} cannot be read; give a row number such as 3, or the first and the last such as 3-4.</source>
            <translation>表头行“{value}”无法识别；请填写行号，例如 3，或首末行号，例如 3-4。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/header_rows.py"/>
            <source>{table} has no row {row} to be its header; give a row from {first} to {last}, numbered as the spreadsheet shows it.</source>
            <translation>{table}中没有可作表头的第 {row} 行；请按电子表格显示的行号填写 {first} 到 {last} 之间的行。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/header_rows.py"/>
            <source>The header rows {rows} are too many; give {most} rows at most.</source>
            <translation>表头行 {rows} 过多；最多 {most} 行。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/header_rows.py"/>
            <source>Row {row} of {table} is blank; give the rows of its header.</source>
            <translation>{table}的第 {row} 行是空行；请填写表头所在的行。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/raw_rows.py"/>
            <source>The row is blank.</source>
            <translation>空行。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/raw_rows.py"/>
            <source>The row is a total ({value}), not a site.</source>
            <translation>本行是合计行（{value}），不是具体场地。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/raw_rows.py"/>
            <source>The row is part of a row above ({value}), not a site.</source>
            <translation>该行为上面某行的“其中”项（{value}），不是点位。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/raw_rows.py"/>
            <source>The row is a note ({value}), not a site.</source>
            <translation>本行是注释（{value}），不是具体场地。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/raw_rows.py"/>
            <source>The row repeats the header.</source>
            <translation>本行重复了表头。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/raw_rows.py"/>
            <source>The row numbers the columns.</source>
            <translation>本行是列号行。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/raw_rows.py"/>
            <source>The row has {found} cells where the header has {expected}; quote cells that hold the delimiter.</source>
            <translation>本行有 {found} 个单元格，表头只有 {expected} 列；含分隔符的单元格请加引号。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/text_encoding.py"/>
            <source>Line {line} of {file} cannot be read as {encoding}; choose the file's encoding or save it as UTF-8.</source>
            <translation>{file} 第 {line} 行无法按 {encoding} 读取；请选择正确的编码或另存为 UTF-8。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/text_encoding.py"/>
            <source>{file} is UTF-8, GB18030 would turn its text into nonsense; choose UTF-8 or auto.</source>
            <translation>{file} 是 UTF-8 编码，按 GB18030 读取会成乱码；请选择 UTF-8 或自动识别。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/files/text_encoding.py"/>
            <source>{file} is no text file (it holds zero bytes); give a CSV, an Excel or a vector file.</source>
            <translation>{file} 不是文本文件（含零字节）；请提供 CSV、Excel 或矢量文件。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/coordinate_placing.py"/>
            <source>Coordinates {x}, {y} are a placeholder, not a place; enter the real ones.</source>
            <translation>坐标 {x}, {y} 是占位值；请填写真实坐标。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/coordinate_placing.py"/>
            <source>Coordinates {x}, {y} are metres, not degrees; choose the datum CGCS2000, or other with its source CRS.</source>
            <translation>坐标 {x}, {y} 单位是米而不是度；请选择 CGCS2000 基准，或选择“其他坐标系”并给出源坐标系。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/coordinate_placing.py"/>
            <source>Easting {x} has no zone prefix (13–23 or 25–45); give the source CRS of the projection.</source>
            <translation>横坐标 {x} 没有带号（13–23 或 25–45）；请给出投影的源坐标系。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/coordinate_placing.py"/>
            <source>Coordinates {x}, {y} lie outside what the system allows; correct them.</source>
            <translation>坐标 {x}, {y} 超出坐标系范围；请更正。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/coordinate_placing.py"/>
            <source>Coordinates {x}, {y} look swapped: the first must be east, the second north; exchange the X and Y fields or change the axes.</source>
            <translation>坐标 {x}, {y} 疑似颠倒：应先东后北；请互换 X、Y 字段或更改轴序。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/row_places.py"/>
            <source>Coordinate {value} in column {column} cannot be read; write it in decimal degrees.</source>
            <translation>列“{column}”中的坐标 {value} 无法识别；请填写十进制度。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/row_places.py"/>
            <source>Column {column} is empty although the other coordinate is there; enter both.</source>
            <translation>列“{column}”为空，而另一坐标已填；请两者都填写。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/row_places.py"/>
            <source>Column {column} holds {value}, which its letter says is of the other axis; correct one of them.</source>
            <translation>列 {column} 的值 {value} 所带方向字母属于另一坐标轴；请改正其中之一。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/row_places.py"/>
            <source>Column {column} is headed as degrees, minutes and seconds, but {value} can also be decimal degrees; write it as 114°18′20″, or head the column 经度（十进制）.</source>
            <translation>列 {column} 的表头为度分秒，但 {value} 也可能是十进制度；请写成 114°18′20″，或将表头改为“经度（十进制）”。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/row_places.py"/>
            <source>Column {column} holds {value}; give both coordinates, the first east.</source>
            <translation>列“{column}”的内容为 {value}；请同时填写两个坐标，先经度后纬度。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/row_places.py"/>
            <source>Column {column} holds no geometry that can be read ({value}).</source>
            <translation>列“{column}”中没有可识别的几何（{value}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/row_places.py"/>
            <source>The geometry is of another kind ({kind}) than the rest of the file; bring it in a file of its own.</source>
            <translation>几何类型（{kind}）与文件其余部分不同；请另存为单独的文件。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/stated_datum.py"/>
            <source>Column {column} does not say which datum the row is in; enter it.</source>
            <translation>列 {column} 未说明该行所用坐标系；请填写。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/stated_datum.py"/>
            <source>Column {column} says {value}, which is none of WGS 84, CGCS2000, GCJ-02 and BD-09; bring the row into one of them.</source>
            <translation>列 {column} 为“{value}”，不属于 WGS 84、CGCS2000、GCJ-02、BD-09；请将该行转换到其中之一。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/stated_datum.py"/>
            <source>{where} says {stated}, but the datum given is {given}; choose “as the file says”, or correct the file.</source>
            <translation>“{where}”表明为 {stated}，而所选基准为 {given}；请选“以文件为准”或更正文件。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/stated_datum.py"/>
            <source>{first} says {stated}, but {second} says {other}; correct the file.</source>
            <translation>“{first}”表明为 {stated}，而“{second}”表明为 {other}；请更正文件。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/georeferencing/stated_datum.py"/>
            <source>{where} names a system without published parameters; choose the datum other CRS and give its source CRS.</source>
            <translation>“{where}”所指坐标系没有公开的转换参数；请将基准选为其他坐标系并给出源坐标系。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/column_mapping.py"/>
            <source>Column {column} fits several fields ({fields}) and was left unmapped; name the right one in the mapping.</source>
            <translation>列“{column}”与多个字段（{fields}）相符，未作映射；请在映射中指定。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/column_mapping.py"/>
            <source>Columns {columns} all fit field {field} and were left unmapped; name the right one in the mapping.</source>
            <translation>列 {columns} 均与字段 {field} 相符，未作映射；请在映射中指定。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/column_mapping.py"/>
            <source>Columns {columns} give field {field} year by year; the last was taken ({column}).</source>
            <translation>列 {columns} 为字段 {field} 的逐年数值；取最近一年（{column}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/column_mapping.py"/>
            <source>The file has no column {column}; {hint}.</source>
            <translation>文件中没有列“{column}”；{hint}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/column_mapping.py"/>
            <source>The mapping names field {field}, which {layer} does not have; {hint}.</source>
            <translation>映射中的字段{field}在{layer}中不存在；{hint}。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/column_mapping.py"/>
            <source>The mapping gives field {field} twice; name one column for it.</source>
            <translation>映射中字段 {field} 出现两次；请只指定一列。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/column_mapping.py"/>
            <source>Column {column} was in {kept} before; the file says {unit}, which counts.</source>
            <translation>列 {column} 以前的单位为 {kept}；文件写明为 {unit}，以文件为准。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/column_mapping.py"/>
            <source>A unit is given for column {column}, which becomes no field with a unit; map it to one, or leave out its unit.</source>
            <translation>为列“{column}”指定了单位，但该列未对应有单位的字段；请将其对应到这样的字段，或不指定单位。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/column_mapping.py"/>
            <source>The unit {unit} given for column {column} cannot be converted to {target}; give one such as {choices}.</source>
            <translation>为列“{column}”指定的单位 {unit} 不能换算为 {target}；请给出如 {choices} 之类的单位。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_plan.py"/>
            <source>Only one of the X and Y fields is given; name both or none.</source>
            <translation>X、Y 字段只给了一个；请都给出或都不给。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_plan.py"/>
            <source>Several columns can hold a coordinate ({columns}); name the X field and the Y field.</source>
            <translation>有多列可能是坐标（{columns}）；请指定 X 字段和 Y 字段。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_tally.py"/>
            <source>Field {field}: {count} values of column {column} could not be read and are NULL, the first in row {row} ({value}).</source>
            <translation>字段 {field}：列“{column}”有 {count} 个值无法识别，已置空，首个在第 {row} 行（{value}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_tally.py"/>
            <source>Column {column}: {count} values carry a footnote mark and were read without it, the first in row {row} ({value}).</source>
            <translation>列“{column}”：{count} 个数值带有注释标记，已去掉标记读取，首个在第 {row} 行（{value}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_tally.py"/>
            <source>Column {column}: {count} values are given as approximate and were read as they stand, the first in row {row} ({value}).</source>
            <translation>列“{column}”：{count} 个数值为约数，已按所写数值读取，首个在第 {row} 行（{value}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_tally.py"/>
            <source>Field {field}: {count} values of column {column} are NULL because its unit is not settled, the first in row {row} ({value}).</source>
            <translation>字段 {field}：列“{column}”的单位未确定，{count} 个数值为 NULL，首个在第 {row} 行（{value}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_tally.py"/>
            <source>Row {row} states a unit ({value}) too far below the header to be known before the rows are read; columns without a unit of their own are not in it. State it above the table.</source>
            <translation>第 {row} 行注明了单位（{value}），但离表头太远，读取各行时尚不可知；没有自己单位的列未按该单位读取。请将单位写在表格上方。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_tally.py"/>
            <source>Field {field}: {count} values of column {column} are no shares between 0 and 1 and are NULL, the first in row {row} ({value}); write 45 % or 0.45.</source>
            <translation>字段 {field}：列 {column} 有 {count} 个值不是 0 到 1 之间的比例，已置为空，首个在第 {row} 行（{value}）；请写作 45% 或 0.45。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_tally.py"/>
            <source>Column {column}: {count} cells hold an error of a spreadsheet and are NULL, the first in row {row} ({value}).</source>
            <translation>列 {column}：{count} 个单元格为电子表格错误值，已置空，首个在第 {row} 行（{value}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_tally.py"/>
            <source>Column {column}: {count} formulas were saved without their value and are NULL, the first in row {row}; open the file in a spreadsheet and save it there.</source>
            <translation>列 {column}：{count} 个公式保存时没有计算结果，已置空，首个在第 {row} 行；请在电子表格软件中打开并重新保存。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_tally.py"/>
            <source>Column {column}: {count} cells share a figure that is merged over several of them and are NULL, the first in row {row} ({value}); give each its own.</source>
            <translation>列 {column}：{count} 个单元格共用一个合并的数值，已置空，首个在第 {row} 行（{value}）；请逐一填写。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_tally.py"/>
            <source>Column {column}: {count} numbers can be January or October ({value} for {value}0) and were read as the year alone, the first in row {row}; write them as 2015-01 or 2015-10.</source>
            <translation>列 {column}：{count} 个数字可能是 1 月或 10 月（{value} 或 {value}0），只读取了年份，首个在第 {row} 行；请写成 2015-01 或 2015-10。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_tally.py"/>
            <source>{count} rows have fewer cells than the header, the first in row {row} ({value}); what is missing was taken as blank at their end.</source>
            <translation>{count} 行的单元格少于表头，首个在第 {row} 行（{value}）；缺少的部分按行尾空白处理。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_tally.py"/>
            <source>Field {field}: {count} totals are not what their rows add up to, the first in row {row} ({value}).</source>
            <translation>字段 {field}：{count} 个合计与各行之和不符，首个在第 {row} 行（{value}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_tally.py"/>
            <source>{count} accepted rows have no name, the first is row {row}.</source>
            <translation>{count} 个接受的行没有名称，首个为第 {row} 行。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_tally.py"/>
            <source>{count} cells of column {column} start like a formula, the first in row {row} ({value}); they are kept as text and never run.</source>
            <translation>列“{column}”有 {count} 个单元格以公式符号开头，首个在第 {row} 行（{value}）；按文本保留，不会执行。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_tally.py"/>
            <source>{count} cells of column {column} hold damaged characters, the first in row {row} ({value}).</source>
            <translation>列“{column}”有 {count} 个单元格含乱码，首个在第 {row} 行（{value}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/import_tally.py"/>
            <source>{count} rows name a park that the parks layer does not have, the first in row {row} ({value}).</source>
            <translation>{count} 行所填园区不在园区图层中，首个在第 {row} 行（{value}）。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/layer_roles.py"/>
            <source>{layer} cannot be {parameter}: its fields {fields} are those of sites or of results about them; choose another layer.</source>
            <translation>{layer}不能用作“{parameter}”：其字段 {fields} 属于园区、企业等点位或其判定结果；请选择其他图层。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/layer_roles.py"/>
            <source>{layer} cannot be {parameter}: its fields {fields} are those of zones or provinces, no water; choose another layer.</source>
            <translation>{layer}不能用作“{parameter}”：其字段 {fields} 属于管控带或省级行政区，不是水域；请选择其他图层。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/layer_roles.py"/>
            <source>{layer} cannot be {parameter}: its fields {fields} are those of the links from sites to the shoreline; choose the layer of the sites.</source>
            <translation>{layer}不能用作“{parameter}”：其字段 {fields} 属于点位至岸线的连线；请选择点位所在的图层。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/layer_roles.py"/>
            <source>{layer} has the fields {fields}, as layers of sites have: make sure that it holds water.</source>
            <translation>{layer}含有字段 {fields}，与园区、企业图层相似：请确认该图层确为水域。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/row_importer.py"/>
            <source>The row has no coordinates; enter them.</source>
            <translation>本行没有坐标；请补填。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/importing/row_importer.py"/>
            <source>The row has neither coordinates nor a park; enter one of them.</source>
            <translation>本行既无坐标也无所属园区；请至少填写一项。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/round/received_files.py"/>
            <source>{file} has a path that leads out of its archive; it was not unpacked. Ask its sender to pack it again.</source>
            <translation>{file} 的路径指向压缩包之外，未予解压；请报送单位重新打包。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/round/received_files.py"/>
            <location filename="../../../processing/inventory/files/old_workbook.py"/>
            <location filename="../../../processing/inventory/files/workbook.py"/>
            <source>{file} is damaged and cannot be opened; save it again from its program.</source>
            <translation>{file} 已损坏，无法打开；请用原程序重新保存。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/round/received_files.py"/>
            <source>{file} is a zip archive within zip archives; unpack it and give its folder.</source>
            <translation>{file} 是多层嵌套的压缩包；请解压后提供其文件夹。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/round/received_files.py"/>
            <source>{file} holds no file; ask its sender to pack it again.</source>
            <translation>{file} 中没有文件；请报送单位重新打包。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/round/received_files.py"/>
            <source>There are more than {most} files; choose the folder of the round alone.</source>
            <translation>文件超过 {most} 个；请只选择本次报送的文件夹。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/schema_file.py"/>
            <source>The schema file {file} holds {value} at {where}; correct it there.</source>
            <translation>模式文件 {file} 在 {where} 处的值为 {value}，请在该处更正。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/schema_file.py"/>
            <source>The schema file {file} cannot be read; name an inventory layer.</source>
            <translation>无法读取模式文件 {file}，请指定台账图层名。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/schema_file.py"/>
            <source>The schema file {file} is not valid JSON ({error}); correct it.</source>
            <translation>模式文件 {file} 不是有效的 JSON（{error}），请更正。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/storing/kept_checks.py"/>
            <source>Row {row} has no id; give it one.</source>
            <translation>第 {row} 行没有编号；请补充编号。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/storing/kept_checks.py"/>
            <source>{id} stands in several rows; keep the one that is right.</source>
            <translation>{id} 出现在多行；请只保留正确的一行。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/storing/kept_checks.py"/>
            <source>The inventory holds no site {id}; store it first.</source>
            <translation>台账中没有场地 {id}；请先入库。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/storing/kept_checks.py"/>
            <source>{id} lies at another place in the inventory; check the layer of the inventory itself.</source>
            <translation>{id} 在台账中的位置不同；请直接对台账中的图层进行核查。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/storing/kept_checks.py"/>
            <source>{field} of {id} is another in the inventory; check the layer of the inventory itself.</source>
            <translation>{id} 的 {field} 与台账中不同；请直接对台账中的图层进行核查。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/storing/kept_checks.py"/>
            <source>{id} has the verdict {verdict}, which is none; check again.</source>
            <translation>{id} 的判定为 {verdict}，不是有效的判定；请重新核查。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/storing/kept_checks.py"/>
            <source>The verdict {verdict} of {id} does not follow from its distance and limit; check again.</source>
            <translation>{id} 的判定 {verdict} 与其距离和限值不符；请重新核查。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/storing/site_matching.py"/>
            <source>The layer has no field {field}, which is to identify its rows; choose another.</source>
            <translation>图层没有用于识别行的字段 {field}，请另选字段。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/storing/site_matching.py"/>
            <source>{fields} = {value} stands in several rows; name fields that tell them apart.</source>
            <translation>多行的 {fields} 均为 {value}，请指定能区分它们的字段。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/storing/snapshot.py"/>
            <source>{layer} has no field {field}, by which rows are stored; import it first.</source>
            <translation>{layer} 没有入库所依据的字段 {field}；请先导入。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/storing/snapshot.py"/>
            <source>Row {row} of {layer} has no {field}; give it an id.</source>
            <translation>{layer} 第 {row} 行没有 {field}；请补上编号。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/storing/snapshot.py"/>
            <source>{field} {id} stands in several rows of {layer}; give each its own.</source>
            <translation>{layer} 中有多行的 {field} 同为 {id}；请分别编号。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <source>Check inventory</source>
            <translation>检查台账</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <source>Lists what is wrong (error) or doubtful (warning) in an inventory layer: values outside the schema's bounds, unknown constants, dates and credit codes that cannot be, parts larger than their whole, repeated ids, names and places, missing years, values far from their fellows (robust z-score above 5 on logarithms), amounts ten thousand times too large; with the optional layers also sites outside their province, city or park, overlapping parks, and coordinates that fit only after the shift of GCJ-02 or BD-09 is undone, with the share of points and the mean shift as evidence. A finding is a question to the enterprise, no proof; thresholds are in resources/checks.json.</source>
            <translation>列出台账图层中的错误和存疑之处：超出字段范围的值、未知代码值、不可能的日期和统一社会信用代码、部分大于整体、编号、名称和位置重复、缺少年份、与其他值相差甚远的值（对数的稳健 z 值大于 5）、大一万倍的金额；给出可选图层时，还检查与所填省份、城市或园区不符的场地、园区重叠，以及仅在去除 GCJ-02 或 BD-09 偏移后才吻合的坐标，并以点数占比和平均偏移为证据。检查结果是向企业提出的问题，不是结论；阈值见 resources/checks.json。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Inventory layer</source>
            <translation>台账图层</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <source>A layer with the fields of the schema, as the import writes it.</source>
            <translation>具有台账字段的图层，即导入的结果。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Which layer of the inventory it is.</source>
            <translation>属于台账的哪一图层。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <location filename="../../../processing/inventory/createsample.py"/>
            <location filename="../../../processing/inventory/inputs/inventory_parameters.py"/>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Parks</source>
            <translation>园区</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <source>For sites outside their park, unknown parks and the datum.</source>
            <translation>用于检查园区外的场地、未知园区和坐标基准。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>Provinces</source>
            <translation>省份</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <source>Polygons, for sites outside the province they state.</source>
            <translation>面图层，用于检查与所填省份不符的场地。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <location filename="../../../processing/inventory/createsample.py"/>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>Shoreline</source>
            <translation>岸线</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <source>Lines or water polygons, for the datum of outfalls and intakes.</source>
            <translation>岸线或水面，用于检查排污口和取水口的坐标基准。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <location filename="../../../processing/inventory/importinventory.py"/>
            <source>Findings</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <source>One row per finding, with the id of the feature it is about.</source>
            <translation>每条结果一行，含所涉要素的编号。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <source>Workbook to send back</source>
            <translation>退回填报的工作簿</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <source>Excel workbook (*.xlsx)</source>
            <translation>Excel 工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <source>The layer's rows with faulty cells marked, and what is wrong with them in words.</source>
            <translation>图层各行，标出有误的单元格并说明问题。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <source>Errors</source>
            <translation>错误</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <location filename="../../../processing/inventory/countyround.py"/>
            <location filename="../../../processing/inventory/importinventory.py"/>
            <source>Warnings</source>
            <translation>警告</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <source>{severity}, {kind}: {count}</source>
            <translation>{severity}，{kind}：{count} 条</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checkinventory.py"/>
            <source>The workbook {path} cannot be written ({reason}).</source>
            <translation>工作簿 {path} 无法写入（{reason}）。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>County round</source>
            <translation>区县报表汇总</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Reads the files of one kind that counties sent, out of folders, zip archives or a list, each as Import inventory table would, and writes the accepted rows of all into one layer, the rejected ones whole with their reasons, and a table of the round: county, file, when it was last changed, rows, accepted, rejected, doubtful values, cells to fill in; and who has sent nothing. A file that cannot be read is a row with its reason and stops nothing; a file that says the same as another, under whatever name and format, is told and not read twice; two files of one county that differ are both read and told. Read = accepted + rejected, for each file. Whose a file is, the list of counties expected tells: by the file's name, its folders, the names of its sheets or what stands above its header; where these name several, or none, it stays unknown. The folder of mappings remembers columns, units, header rows and datum for each county and set of headers; of another county with the same headers only columns, units and header rows are taken over, never the datum. A workbook goes back to each county that has something to do: its rows, what is wrong with them, the cells to fill in, lists of the words that may stand there. Archives in archives are opened once; .rar and .7z are not. Places are written in longitude and latitude of WGS 84.</source>
            <translation>读取各区县报送的同一类文件（文件夹、zip 压缩包或文件列表），每个文件都按“导入台账表”的方式处理：全部接收的行写入一个图层，拒收的行连同原因完整保留，并给出汇总情况表：区县、文件、最后修改时间、行数、接收数、拒收数、存疑数、待填单元格数，以及未报区县。无法读取的文件在表中占一行并写明原因，不影响其他文件；内容相同的文件（无论名称和格式）予以提示，不重复读取；同一区县内容不同的两个文件均读取并提示。每个文件：读取 = 接收 + 拒收。文件属于哪个区县由应报区县名单判断：依次看文件名、所在文件夹、工作表名和表头上方的文字；涉及多个或都没有时为不明。映射文件夹按区县和表头记住列、单位、表头行和基准；表头相同的其他区县只沿用列、单位和表头行，不沿用基准。有待改正内容的区县各得到一个退回的工作簿：其原有的行、问题说明、待填单元格和可选词表。压缩包内的压缩包只打开一层；.rar 和 .7z 不能打开。位置以 WGS 84 经纬度写出。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Files of the round</source>
            <translation>本次报送的文件</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Files, folders and zip archives; of a folder all files in it and below. All archives together may unpack to 500 MB, each file in them to 100 times its size.</source>
            <translation>文件、文件夹和 zip 压缩包；文件夹包括其下各级全部文件。所有压缩包解压后合计不超过 500 MB，其中每个文件不超过压缩大小的 100 倍。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Counties expected</source>
            <translation>应报区县</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Names of the counties that are to send a file, separated by commas, semicolons or lines; of those without a file the round says that they are missing. Empty: nobody is missing, and no file is a county's.</source>
            <translation>应报送文件的区县名称，用逗号、顿号、分号或换行分隔；没有文件的区县在汇总表中列为未报。留空则不统计未报，也不判断文件属于哪个区县。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <location filename="../../../processing/inventory/importinventory.py"/>
            <source>Accepted rows</source>
            <translation>接受的行</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Fields of the schema, repairs, then sender, file, row_no and in others the columns that are no field.</source>
            <translation>数据规范的字段、repairs，其后为 sender（报送单位）、file（文件）、row_no（行号），其他各列存于 others。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Accepted areas</source>
            <translation>接收的面</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>The accepted rows of files whose places are areas; the same fields.</source>
            <translation>位置为面的文件中接收的行；字段相同。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <location filename="../../../processing/inventory/importinventory.py"/>
            <source>Rejected rows</source>
            <translation>拒绝的行</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Whole rows with file, sheet, the number the spreadsheet shows, and the reason.</source>
            <translation>完整保留的行，附文件、工作表、表格软件显示的行号和原因。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Table of the round</source>
            <translation>汇总情况表</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>One row for each file, and one for each county that has sent none.</source>
            <translation>每个文件一行，未报区县各一行。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Workbooks to send back</source>
            <translation>退回的工作簿</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>A workbook for each file with something to do, a form for each missing county.</source>
            <translation>有待改正内容的文件各一个工作簿，未报区县各一张空表。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Files received</source>
            <translation>收到文件数</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Files read</source>
            <translation>读取文件数</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Files that cannot be read</source>
            <translation>无法读取的文件数</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Files that say the same as another</source>
            <translation>内容重复的文件数</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Counties without a file</source>
            <translation>未报区县数</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <location filename="../../../processing/inventory/importinventory.py"/>
            <source>Rows read</source>
            <translation>读取行数</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <location filename="../../../processing/inventory/importinventory.py"/>
            <source>Rows accepted</source>
            <translation>接受行数</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Areas among them</source>
            <translation>其中面</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <location filename="../../../processing/inventory/importinventory.py"/>
            <location filename="../../../processing/inventory/storechecks.py"/>
            <source>Rows rejected</source>
            <translation>拒绝行数</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Cells to fill in</source>
            <translation>待填单元格数</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>Files of the round: there is no {path}; choose an existing one.</source>
            <translation>本次报送的文件：{path} 不存在；请选择已有的文件或文件夹。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>{output} would lie among the files that were received ({path}); choose a place outside their folder.</source>
            <translation>{output} 将写入收件文件夹（{path}）；请选择该文件夹以外的位置。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/countyround.py"/>
            <source>There is no file in what was given; choose the folder that holds them.</source>
            <translation>所给位置中没有文件；请选择存放文件的文件夹。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>Create sample inventory</source>
            <translation>创建示例台账</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>Creates a synthetic inventory along the real Yangtze and its eight large tributaries: parks, enterprises, energy units, wastewater plants, outfalls, water intakes, verifications, shoreline, water, main stem, provinces, park years and the national catalogue, in one GeoPackage.

With 1045 parks the numbers, shares and amounts are those published by Hao et al. (2022, Strategic Study of CAE 24(1)); with another number only the shares hold. The same seed gives the same inventory. Parks H01 to H08 are hard cases for the shoreline check: on water, on an island, at exactly 1000 m, at 1000.001 m, on a seam, at a confluence, across the river, with an outline that crosses itself.

River lines: Natural Earth 10 m, public domain; the width of the water is nominal. Provinces: the world map of QGIS. Every name, place and single figure is invented: all maps made of it are schematic (示意图) and say nothing about a real park or enterprise.</source>
            <translation>沿真实的长江及其八条重要支流生成一套合成台账：园区、企业、能源机组、污水处理厂、排污口、取水口、核实记录、岸线、水体、干流、省份、园区分年数据和全国目录，存于同一个 GeoPackage。

园区数为1045时，数量、占比和总量与郝吉明等（2022，《中国工程科学》24卷1期）公布的数值一致；取其他数量时仅占比一致。种子相同，台账相同。园区 H01 至 H08 为岸线判定的难例：位于水面、位于江心洲、恰距1000米、距1000.001米、位于水面接边处、位于汇流口、横跨江面、轮廓自相交。

河流线：Natural Earth 1:1000万，公有领域；水面宽度为示意。省份：QGIS 自带的世界地图。名称、位置及各单项数值均为虚构：据此制作的地图均为示意图，与任何真实园区或企业无关。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>Number of parks</source>
            <translation>园区数</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>1045 is the number of parks in the Yangtze River Economic Belt in the 2018 catalogue; with another number only the published shares hold.</source>
            <translation>1045是2018年目录中长江经济带的园区数；取其他数量时仅公布的占比成立。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>The same seed gives the same inventory.</source>
            <translation>种子相同，台账相同。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>Load the layers into the project</source>
            <translation>将图层加载到工程</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>Adds the layers, styled, when the file is written.</source>
            <translation>文件写成后加载带样式的图层。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>Sample inventory</source>
            <translation>示例台账</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>GeoPackage (*.gpkg)</source>
            <translation>GeoPackage (*.gpkg)</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>One GeoPackage with all layers; an earlier sample is replaced, another file only where you say so.</source>
            <translation>包含全部图层的一个 GeoPackage；已有的样例会被替换，其他文件只有在您明确指定时才会被替换。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>Replace a file that is no sample</source>
            <translation>替换不是样例的文件</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>All tables of the file are lost; without this the run stops instead.</source>
            <translation>文件中的全部表都会丢失；不勾选时运行会停止。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>The sample inventory is a GeoPackage; {file} does not end in .gpkg.</source>
            <translation>示例台账是 GeoPackage；{file} 不以 .gpkg 结尾。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>{file} is there already and is no sample, or holds more than a sample; choose another file, or set “Replace a file that is no sample” (OVERWRITE).</source>
            <translation>{file} 已存在且不是样例，或除样例外还有其他内容；请另选文件，或勾选“替换不是样例的文件”（OVERWRITE）。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>Synthetic sample inventory of ParkShore, {count} parks, seed {seed}; schematic map (示意图). River lines and provinces: Natural Earth, public domain; water of nominal width. Shaped to the margins published by Hao et al. 2022; no name, place or figure is that of a real park or enterprise.</source>
            <translation>ParkShore 合成示例台账，{count} 个园区，种子 {seed}；示意图。河流线与省份：Natural Earth，公有领域；水面宽度为示意。依郝吉明等（2022）公布的数值塑造；名称、位置和数值均非真实园区或企业所有。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>{layer}: {n} features</source>
            <translation>{layer}：{n} 个要素</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>Sample inventory (示意图)</source>
            <translation>示例台账（示意图）</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <location filename="../../../processing/inventory/inputs/inventory_parameters.py"/>
            <source>Enterprises</source>
            <translation>企业</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <location filename="../../../processing/inventory/inputs/inventory_parameters.py"/>
            <source>Energy units</source>
            <translation>能源机组</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <location filename="../../../processing/inventory/inputs/inventory_parameters.py"/>
            <source>Wastewater plants</source>
            <translation>污水处理厂</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <location filename="../../../processing/inventory/inputs/inventory_parameters.py"/>
            <source>Outfalls</source>
            <translation>排污口</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <location filename="../../../processing/inventory/inputs/inventory_parameters.py"/>
            <source>Water intakes</source>
            <translation>取水口</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>Water bodies</source>
            <translation>水体</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>Main stem</source>
            <translation>干流</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>Parks by year</source>
            <translation>园区分年数据</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>National catalogue</source>
            <translation>全国目录</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>Verifications</source>
            <translation>核实记录</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/createsample.py"/>
            <source>The world map of QGIS ({file}) lacks {names}; install QGIS with its resources.</source>
            <translation>QGIS 的世界地图（{file}）缺少 {names}；请安装带资源文件的 QGIS。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/file_reading.py"/>
            <source>The text of {file} was damaged by an earlier conversion ({seen} was {meant}); export it again from its source as UTF-8.</source>
            <translation>{file} 的文字在此前转换中已损坏（{seen} 原为 {meant}）；请从来源以 UTF-8 重新导出。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/file_reading.py"/>
            <source>{encoding}, cells separated by {delimiter}</source>
            <translation>{encoding}，以 {delimiter} 分隔</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/file_reading.py"/>
            <source>tabs</source>
            <translation>制表符</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/file_reading.py"/>
            <source>{told}, decimal commas</source>
            <translation>{told}，小数点为逗号</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/file_reading.py"/>
            <source>boundary text, {encoding}, {system}</source>
            <translation>界址点文本，{encoding}，{system}</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/file_table.py"/>
            <location filename="../../../processing/inventory/files/vector_file.py"/>
            <source>{file} has no sheet {sheet}; it has {names}.</source>
            <translation>{file} 中没有工作表 {sheet}；现有 {names}。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/kml_names.py"/>
            <source>{file} holds {count} KML files, of which {name} was read; unpack it and read the others by themselves.</source>
            <translation>{file} 中有 {count} 个 KML 文件，只读取了 {name}；请解压后分别读取其余文件。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/old_workbook.py"/>
            <source>{file} is an old Excel workbook, and the Python of this QGIS lacks xlrd to read it: save it as .xlsx, or install xlrd (python3-xlrd, or OSGeo4W's python3-xlrd).</source>
            <translation>{file} 是旧版 Excel 工作簿，而本 QGIS 的 Python 缺少读取它所需的 xlrd：请另存为 .xlsx，或安装 xlrd（Debian 的 python3-xlrd 或 OSGeo4W 的 python3-xlrd）。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/old_workbook.py"/>
            <source>{file} is protected by a password; open it and save it as .xlsx without one.</source>
            <translation>{file} 受密码保护；请打开后去掉密码另存为 .xlsx。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/open_document.py"/>
            <source>{file} is protected by a password; open it and save it without one.</source>
            <translation>{file} 受密码保护；请打开后另存为无密码的文件。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/sheet_cells.py"/>
            <source>Sheet {name}: {count} numbers are shown in thousands or more by their format, the first in row {row}; they were read as they are stored ({value}). Compare them with their unit.</source>
            <translation>工作表 {name}：有 {count} 个数按其数字格式以千、万等缩小显示，首个在第 {row} 行；已按存储值读取（{value}）。请与其单位核对。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/sheet_cells.py"/>
            <source>Sheet {name}: rows {first} to {last} are blank and left out.</source>
            <translation>工作表 {name}：第 {first} 至 {last} 行为空行，已略去。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/vector_file.py"/>
            <source>{file} holds several layers ({names}); name one as the sheet.</source>
            <translation>{file} 含多个图层（{names}）；请在“工作表”中指定一个。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/vector_file.py"/>
            <source>{file} cannot be read as a vector file; export it again, a Shapefile with all its parts.</source>
            <translation>{file} 无法作为矢量文件读取；请重新导出，Shapefile 须含全部组成文件。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/workbook.py"/>
            <source>Only hidden sheets of {file} have cells ({names}); name one of them as the sheet.</source>
            <translation>{file} 中只有隐藏的工作表有内容（{names}）；请将其中之一填为工作表。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/workbook.py"/>
            <source>{file} has no sheet with cells; give one with rows.</source>
            <translation>{file} 中没有含内容的工作表；请提供有数据行的文件。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/files/workbook.py"/>
            <source>Hidden sheets are not read ({names}); name one as the sheet to read it.</source>
            <translation>隐藏的工作表未读取（{names}）；如需读取，请将其填为工作表。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>The published formula was undone by iteration; it shifts places in the box 72–137.8° E, 0.8–55.8° N, where neighbours of China, whose maps are not shifted, lie too.</source>
            <translation>已按公开公式迭代去除偏移；该公式作用于东经 72–137.8°、北纬 0.8–55.8° 的范围，其中也包括地图不偏移的邻国。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>{table}: {told}; header in row {row}.</source>
            <translation>{table}：{told}；表头在第 {row} 行。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <location filename="../../../processing/inventory/importing/settling.py"/>
            <location filename="../../../processing/inventory/importing/table_choice.py"/>
            <location filename="../../../processing/inventory/importing/table_header.py"/>
            <location filename="../../../processing/inventory/round/file_import.py"/>
            <source>The file</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>Mapping: {pairs}.</source>
            <translation>映射：{pairs}。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>Coordinates: {columns}; datum {datum}; axes {axes}.</source>
            <translation>坐标：{columns}；基准 {datum}；轴序{axes}。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>the file's geometry or none</source>
            <translation>文件自带几何或无坐标</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>north, east</source>
            <translation>北、东</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>east, north</source>
            <translation>东、北</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>No unit is stated, read as the inventory's: {columns}.</source>
            <translation>未注明单位，按台账单位读取：{columns}。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>Hidden or filtered rows were read too: {count}.</source>
            <translation>隐藏或被筛选掉的行也已读取：{count} 行。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>Kept as they are: {columns}.</source>
            <translation>原样保留：{columns}。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>Column {column} looks like {field} ({title}): map it there where it is.</source>
            <translation>列 {column} 像是 {field}（{title}）：如确是，请在映射中指定。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>of each row, by column {column}</source>
            <translation>逐行，按列 {column}</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>{datum}, as the file says</source>
            <translation>{datum}（以文件为准）</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>{datum}, because the file does not say</source>
            <translation>{datum}（文件未说明）</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>Above the header, not read as data: row {rows}.</source>
            <translation>表头以上、未作为数据读取：第 {rows} 行。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>{table} names its own columns; the header rows {rows} are not used.</source>
            <translation>{table}自带列名；未使用表头行 {rows}。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/import_log.py"/>
            <source>{read} rows read: {accepted} accepted, {rejected} rejected.</source>
            <translation>读取 {read} 行：接受 {accepted} 行，拒绝 {rejected} 行。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/mapping_file.py"/>
            <source>The mapping file {file} is of {kind}, but {layer} are imported; give that of {layer}.</source>
            <translation>映射文件 {file} 属于 {kind}，而导入的是 {layer}；请选用 {layer} 的映射文件。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/mapping_file.py"/>
            <location filename="../../../processing/inventory/importing/remembered.py"/>
            <source>The mapping file {file} cannot be written ({reason}); give another place.</source>
            <translation>无法写入映射文件 {file}（{reason}）；请另选位置。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/mapping_file.py"/>
            <source>The mapping was written to {file}.</source>
            <translation>映射已写入 {file}。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/mapping_file.py"/>
            <source>{file} is no mapping file; give one that an import has written, or a name that is free.</source>
            <translation>{file} 不是映射文件；请选用导入时写出的文件，或尚未使用的文件名。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/remembered.py"/>
            <source>{file} in the folder of mappings cannot be read; remove it or correct it.</source>
            <translation>映射文件夹中的 {file} 无法读取；请删除或改正。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/settling.py"/>
            <location filename="../../../processing/inventory/round/file_import.py"/>
            <source>Sheet {name} is left out: {reason}</source>
            <translation>略过工作表 {name}：{reason}</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/settling.py"/>
            <source>No coordinates were found among the columns {columns}; name the X field and the Y field.</source>
            <translation>在列 {columns} 中未找到坐标；请指定 X 字段和 Y 字段。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/table_choice.py"/>
            <source>{table} holds {count} tables, but table number {number} is asked for; give a number up to {count}.</source>
            <translation>{table} 共有 {count} 个表，而指定的是第 {number} 个；请填写不超过 {count} 的序号。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/table_choice.py"/>
            <source>{table} holds {count} tables, one below the other; number {number} was read. Choose another by its table number.</source>
            <translation>{table} 共有 {count} 个上下排列的表；读取了第 {number} 个。可用表序号选择其他表。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importing/table_choice.py"/>
            <source>{table} holds {count} tables side by side with the same header; all were read.</source>
            <translation>{table} 有 {count} 个表头相同的左右并排表；已全部读取。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importinventory.py"/>
            <source>Import inventory table</source>
            <translation>导入台账表格</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importinventory.py"/>
            <source>Reads a table or vector file into a layer of the inventory and says what it did to every row: repaired values are named in the field repairs, rejected rows are kept whole with row number and reason. Read = accepted + rejected. Headers are found in any of the first 40 rows, over up to three rows, or given as header rows, and matched by their names; one that fits several fields stays unmapped. Units in cells, headers, rows of units and above the table (单位：亿元) are converted to those of the schema; a unit that is not understood leaves its column empty with a warning, and footnote marks (12.5①) are no digits. GCJ-02 and BD-09 are undone by iteration of the published formula to 1 mm; against map services the formula is off by 0.5 m, so such rows are accurate to 1 m at best, and the formula's box also holds neighbours of China, whose maps are not shifted. CGCS2000 is taken as WGS 84 (under 1 m since 2000). Cells of workbooks mean what their number format shows; formulas give the values they were saved with, nothing is run; what has no value, and a figure merged over several rows, is NULL and counted by column.</source>
            <translation>将表格或矢量文件读入台账图层，并说明对每一行所做的处理：修复的值记入 repairs 字段，拒绝的行连同行号和原因整行保留。读取数 = 接受数 + 拒绝数。表头可在前 40 行中的任一行，最多三行，也可用“表头行”指定，按名称匹配；与多个字段相符的不作映射。单元格、表头、单位行和表格上方（单位：亿元）的单位换算为台账单位；单位无法识别的列留空并予以警告，注释标记（12.5①）不作为数字。GCJ-02 和 BD-09 按公开公式迭代还原，精度 1 毫米；该公式与地图服务相差约 0.5 米，因此这些行的精度最高按 1 米计，且公式作用范围也包括地图不偏移的邻国。CGCS2000 视同 WGS 84（2000 年以来不足 1 米）。工作簿单元格按数字格式的含义读取；公式取保存时的值，不执行任何内容；没有值的单元格以及跨多行合并的数值置空，并按列计数。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importinventory.py"/>
            <source>Fields of the schema, repairs, then the other columns of the file.</source>
            <translation>台账字段、repairs，其后为文件的其他列。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importinventory.py"/>
            <source>Whole rows with the number the spreadsheet shows, and the reason.</source>
            <translation>整行保留，附表格行号和原因。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importinventory.py"/>
            <source>What Check inventory finds in the accepted rows, in the same run.</source>
            <translation>在同一次运行中对接受的行执行“检查台账”的结果。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/importinventory.py"/>
            <source>Columns whose unit is not settled</source>
            <translation>单位未确定的列数</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/inventory_parameters.py"/>
            <source>The mapping {value} cannot be read; give pairs of source column and schema field, or a JSON object such as {{"企业名称": "name"}}.</source>
            <translation>映射 {value} 无法识别；请成对给出源列和台账字段，或给出 JSON 对象，如 {{"企业名称": "name"}}。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/inventory_parameters.py"/>
            <source>The units {value} cannot be read; give pairs of source column and unit, or a JSON object such as {{"COD": "t"}}.</source>
            <translation>无法读取单位设置 {value}；请成对给出源列和单位，或给出 JSON 对象，如 {{"COD": "t"}}。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/inventory_parameters.py"/>
            <source>The unit {unit} given for column {column} is not known; give one such as 万元, 吨 or 10^4 m³.</source>
            <translation>为列“{column}”指定的单位 {unit} 无法识别；请给出如万元、吨或 10^4 m³ 之类的单位。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/inventory_parameters.py"/>
            <source>{layer} has no field {field}, which is to identify its rows; it has {names}.</source>
            <translation>{layer} 没有用于识别行的字段 {field}；现有字段：{names}。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>CSV or other delimited text, a boundary text file of the land survey, a workbook or a vector file ({endings}; of DXF the closed outlines). Zipped files may unpack to 100 times their size and 500 MB at most.</source>
            <translation>CSV 等分隔文本、国土调查界址点文本文件、工作簿或矢量文件（{endings}；DXF 取闭合轮廓）。压缩文件解压后不得超过原大小的 100 倍，且不得超过 500 MB。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Sheet of a workbook or layer of a database; empty reads all sheets.</source>
            <translation>工作簿中的工作表或数据库中的图层；留空则读取全部工作表。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Header rows</source>
            <translation>表头行</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Where the header stands, as the spreadsheet numbers its rows: 3, or 3-4 for a header over two rows; empty finds it. Holds for every sheet that is read. What stands above is title and not read; files that name their own columns (vector files, boundary texts) need none.</source>
            <translation>表头所在的行，按电子表格显示的行号填写：3，或两行表头填 3-4；留空则自动查找。对读取的每个工作表都有效。表头以上的行视为标题，不读取；自带列名的文件（矢量文件、界址点文本）不需要。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Table number</source>
            <translation>表序号</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Which table of a sheet is read where it holds several, one below the other, each with a header of its own. Tables side by side with the same header are read together.</source>
            <translation>一个工作表上有几个上下排列、各有表头的表时，读取其中第几个。表头相同的左右并排表一并读取。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Which layer of the inventory the rows are.</source>
            <translation>各行属于台账的哪一图层。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Encoding of text files and of the attributes of Shapefiles.</source>
            <translation>文本文件和 Shapefile 属性的编码。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Detect</source>
            <translation>自动识别</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Rows without coordinates stand at the point of the park they name by id or name.</source>
            <translation>没有坐标的行置于其所填（编号或名称）园区的位置。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Key fields</source>
            <translation>识别字段</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Fields of the schema that identify a row, such as name; city. Ids that are missing are made from them, and the store recognises sites by them. Empty is the id, else the unified social credit code, else name and place; never the row number.</source>
            <translation>用于识别一行的字段，如 name; city。缺少的编号由其生成，入库时也据此识别场地。留空则依次按编号、统一社会信用代码、名称与位置识别，绝不按行号。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>X field</source>
            <translation>X 字段</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Column of the first coordinate, longitude or easting (the northing where the axes are north-east); empty finds it by its header. The same column for X and Y splits a pair.</source>
            <translation>第一坐标所在列：经度或横坐标（轴序为北、东时为纵坐标）；留空则按表头查找。X、Y 为同一列时拆分坐标对。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Y field</source>
            <translation>Y 字段</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Column of the second coordinate, latitude or northing.</source>
            <translation>第二坐标所在列：纬度或纵坐标。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Datum</source>
            <translation>坐标基准</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>What the coordinates refer to. As the file says: what a header (高德经度, CGCS2000), a title or, row by row, a column 坐标系 states; where the file is silent WGS 84. A datum that contradicts the file stops the import. CGCS2000 metres carry their Gauss–Krüger zone before the easting (25–45 a 3° zone, 13–23 a 6° zone); without it give the source CRS. Boundary text says its own system.</source>
            <translation>坐标所用的基准。以文件为准：按表头（高德经度、CGCS2000）、标题，或逐行按“坐标系”列；文件未说明时按 WGS 84。所选基准与文件矛盾时停止导入。CGCS2000 的米制坐标在横坐标前带高斯—克吕格带号（25–45 为 3° 带，13–23 为 6° 带）；没有带号时请给出源坐标系。界址点文本自带坐标系。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>GCJ-02 (Amap, Tencent, Google China)</source>
            <translation>GCJ-02（高德、腾讯、谷歌中国）</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>BD-09 (Baidu)</source>
            <translation>BD-09（百度）</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Other CRS</source>
            <translation>其他坐标系</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>As the file says</source>
            <translation>以文件为准</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Source CRS</source>
            <translation>源坐标系</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>For other CRS, and for CGCS2000 metres without zone. Xian 80 and Beijing 54 are refused unless the CRS or the project's transformations carry their parameters.</source>
            <translation>用于其他坐标系，以及无带号的 CGCS2000 米制坐标。西安 80 和北京 54 除非坐标系或工程的转换设置带有参数，否则拒绝。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Axes</source>
            <translation>轴序</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>In which order X and Y stand.</source>
            <translation>X、Y 的先后含义。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>East, north</source>
            <translation>东、北</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>North, east (survey: X is north)</source>
            <translation>北、东（测量：X 为北）</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Mapping</source>
            <translation>字段映射</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Schema field</source>
            <translation>台账字段</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Source column and schema field by pairs, or a JSON object as text; wins over what headers say. The field - keeps a column from becoming one.</source>
            <translation>源列与台账字段成对填写，或以文本给出 JSON 对象；优先于表头识别。字段写 - 表示该列不对应任何字段。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Mapping file</source>
            <translation>映射文件</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Which column is which field, and in which unit, kept in a file, one for each office: read where it is there, written after the import where it is not. Columns that the table lacks do not matter; Mapping and Units win over it.</source>
            <translation>按单位保存的列与字段、计量单位的对应关系文件：文件已存在时读取，不存在时在导入后写入。表中没有的列不受影响；“映射”和“单位”优先于它。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Units</source>
            <translation>单位</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Source column and unit of its figures by pairs, or a JSON object as text; wins over the header. A column whose unit is not understood, can mean several (MT) or is foreign money stays empty until its unit is given here.</source>
            <translation>成对给出源列及其数值的单位，或以文本给出 JSON 对象；优先于表头。单位无法识别、有多种含义（如 MT）或为外币的列，在此指定单位之前留空。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Folder of mappings</source>
            <translation>映射文件夹</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>What was settled once, a file for each county and set of headers: read before a file is settled, written after it was read where there is none yet. Each is a text that can be corrected by hand.</source>
            <translation>以前确定的读取方式，每个区县、每组表头一个文件：读取前先查，读取后尚无记录的自动写入。均为文本，可手工修改。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Source column</source>
            <translation>源列</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/inputs/reading_parameters.py"/>
            <source>Datum is other CRS but no source CRS is given; set it.</source>
            <translation>基准为其他坐标系但未给出源坐标系；请设置。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/preview.py"/>
            <source>Preview inventory table</source>
            <translation>预览台账表格</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/preview.py"/>
            <source>Reads the head of a file as the import would and gives, as JSON, its sheets, first rows, header, encoding, mapping, the counts of rows that would be accepted and rejected with the first reasons, and where the points fall under each datum. Text files are not read whole.</source>
            <translation>按导入的方式读取文件开头，以 JSON 给出工作表、前几行、表头、编码、映射、将接受和拒绝的行数及首要原因，以及各基准下点位的位置。文本文件不会整个读取。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/preview.py"/>
            <source>County</source>
            <translation>县（区）</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/preview.py"/>
            <source>Whose file it is.</source>
            <translation>文件所属区县。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/preview.py"/>
            <source>Preview (JSON)</source>
            <translation>预览（JSON）</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/registers/check_keeping.py"/>
            <source>{layer} does not tell by which rule set and shoreline it was checked: that stays open in the inventory, and whether these results still hold cannot be told later. Keep results as the check gives them.</source>
            <translation>{layer} 未说明按何规则集、何岸线核查：台账中此两项留空，今后也无法判断这些结果是否仍有效。请直接将核查所得的结果图层入库。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/registers/check_keeping.py"/>
            <source>The inventory has no layer {kind}; store the sites first.</source>
            <translation>台账没有“{kind}”图层；请先将场地入库。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/registers/check_keeping.py"/>
            <source>{layer} has no field by which an inventory knows its sites, such as park_id or ent_id; check the layer of the inventory.</source>
            <translation>{layer} 没有台账用以识别场地的字段（如 park_id 或 ent_id）；请对台账中的图层进行核查。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/registers/check_keeping.py"/>
            <source>{layer} has no field {field}, by which the inventory knows sites of the kind {kind}; check the layer of the inventory.</source>
            <translation>{layer} 没有字段 {field}，而台账以其识别“{kind}”类场地；请对台账中的图层进行核查。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/registers/check_keeping.py"/>
            <source>{layer} has no field {field}; run Shoreline distance check on it first.</source>
            <translation>{layer} 没有字段 {field}；请先对其运行“岸线距离核查”。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/registers/stored_sites.py"/>
            <source>The inventory holds no site {id} of the kind {kind}; store the site first, or correct the id.</source>
            <translation>台账中没有“{kind}”类场地 {id}；请先将其入库，或更正编号。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/return_file.py"/>
            <location filename="../../../processing/inventory/round/send_back.py"/>
            <source>Longitude</source>
            <translation>经度</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/return_file.py"/>
            <location filename="../../../processing/inventory/round/send_back.py"/>
            <source>Latitude</source>
            <translation>纬度</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/return_file.py"/>
            <location filename="../../../processing/inventory/round/send_back.py"/>
            <source>To be corrected</source>
            <translation>待更正</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/return_file.py"/>
            <source>About the whole table</source>
            <translation>关于整张表</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/return_file.py"/>
            <source>Whole table</source>
            <translation>整表</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/cell_rules.py"/>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/cell_rules.py"/>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/file_import.py"/>
            <source>an earlier file</source>
            <translation>以前的文件</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/file_import.py"/>
            <source>Its columns are rather those of {other} ({count}) than of {kind} ({own}); see whether it belongs to this round.</source>
            <translation>其列更像{other}（{count} 列），而不是{kind}（{own} 列）；请核实是否属于本次汇总。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/round_sinks.py"/>
            <source>beyond the header</source>
            <translation>超出表头的内容</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/round_work.py"/>
            <source>{file} holds areas, and no layer is given for them; give Accepted areas.</source>
            <translation>{file} 含有面，但未指定其图层；请指定“接收的面”。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/round_work.py"/>
            <source>The checks found {count} values to be looked at; the workbook to send back names them.</source>
            <translation>检查发现 {count} 个值需要核对，详见退回的工作簿。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/round_work.py"/>
            <source>It says the same as {file}, and was not read again.</source>
            <translation>内容与 {file} 相同，未重复读取。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/round_work.py"/>
            <source>{file} of {sender} says the same as {first}, which is not of {sender}; ask whose rows they are.</source>
            <translation>{sender} 的 {file} 与不属于 {sender} 的 {first} 内容相同；请核实数据属于哪个单位。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/round_work.py"/>
            <source>Nothing tells whose file it is, or several names do; give it or its folder the name of its county.</source>
            <translation>无法判断文件属于哪个区县，或名称涉及多个区县；请用区县名称命名该文件或其文件夹。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/round_work.py"/>
            <source>There is no row below its header.</source>
            <translation>表头以下没有数据行。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/round_work.py"/>
            <source>{algorithm} met a fault of its own ({error}); report it with the messages of the log panel ParkShore.</source>
            <translation>{algorithm} 出现程序自身错误（{error}）；请连同日志面板 ParkShore 中的消息一并报告。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/round_work.py"/>
            <source>No file has come from {sender}.</source>
            <translation>未收到 {sender} 的文件。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/round_work.py"/>
            <source>{file}: {rows} rows read, {accepted} accepted, {rejected} rejected. {reason}</source>
            <translation>{file}：读取 {rows} 行，接收 {accepted} 行，拒收 {rejected} 行。{reason}</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/round_work.py"/>
            <source>{file}: settled as for {sender} before.</source>
            <translation>{file}：沿用 {sender} 以前的读取方式。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/round_work.py"/>
            <source>{sender} sent {count} files that differ ({files}); all were read: take the older ones out and run again, or its sites count twice.</source>
            <translation>{sender} 报送了 {count} 个内容不同的文件（{files}），均已读取；请移出旧文件后重新运行，否则其场地会重复计算。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/round_work.py"/>
            <source>Not all tables have the fields {fields}: where they are stored together, the store leaves these fields of the inventory as they are.</source>
            <translation>并非所有表都有字段 {fields}：一并入库时，台账中的这些字段保持不变。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/round_work.py"/>
            <location filename="../../../processing/inventory/round/send_back.py"/>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/round_work.py"/>
            <source>{count} files cannot be read; the table of the round says why.</source>
            <translation>{count} 个文件无法读取；原因见汇总情况表。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/round_work.py"/>
            <source>No file has come from {names}.</source>
            <translation>未收到以下单位的文件：{names}。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/send_back.py"/>
            <source>Something is to be done in {count} rows, of which the first {most} are listed: correct the table as a whole.</source>
            <translation>共有 {count} 行待补正，此处只列出前 {most} 行：请整体改正该表。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/send_back.py"/>
            <source>Row in your file</source>
            <translation>贵方文件中的行号</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/send_back.py"/>
            <source>{column}: {value} was not understood; write it again.</source>
            <translation>{column}：{value} 无法识别，请重新填写。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/send_back.py"/>
            <source>Fill in: {columns}.</source>
            <translation>请填写：{columns}。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/send_back.py"/>
            <source>Your table has no column for: {fields}.</source>
            <translation>贵方表格缺少以下列：{fields}。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/send_back.py"/>
            <source>{sender}: to be completed</source>
            <translation>{sender}：待补正</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/send_back.py"/>
            <source>{file}: {rows} rows read, {accepted} accepted, {rejected} rejected.</source>
            <translation>{file}：读取 {rows} 行，接收 {accepted} 行，拒收 {rejected} 行。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/send_back.py"/>
            <source>Red cells are wrong, yellow ones are doubtful or to be filled in. Correct them here and send this workbook back; the first two columns may stay.</source>
            <translation>红色单元格有误，黄色单元格存疑或待填。请直接在此改正后退回本工作簿；前两列可保留。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/round/send_back.py"/>
            <source>About</source>
            <translation>说明</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample_file.py"/>
            <source>{layer} keeps {kept} of {written} features</source>
            <translation>{layer} 只保存了 {written} 个要素中的 {kept} 个</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample_file.py"/>
            <source>The sample inventory cannot be written to {file} ({reason}); choose a folder you may write to, and close the file where it is in use.</source>
            <translation>无法将示例台账写入 {file}（{reason}）；请选择可写入的文件夹，并关闭正在使用的该文件。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sharing/edit_locks.py"/>
            <source>Inventory</source>
            <translation>台账</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sharing/writer_lock.py"/>
            <source>{inventory} has just been written by another: run again.</source>
            <translation>{inventory} 刚刚被他人写入，请再运行一次。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sharing/writer_lock.py"/>
            <source>{told} Others can read it meanwhile.</source>
            <translation>{told}其他人此时可以读取。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sharing/writer_lock.py"/>
            <source>{inventory} is being written by {person} on {machine} since {since}.</source>
            <translation>{inventory} 自 {since} 起由 {person}（{machine}）占用写入。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sharing/writer_lock.py"/>
            <source>That is long ago: ask there, and where nobody writes any more delete {file}.</source>
            <translation>占用时间已很长：请向对方确认；若已无人写入，请删除 {file}。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sharing/writer_lock.py"/>
            <source>somebody</source>
            <translation>某人</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>{count} of {total} kept checks no longer hold: check these sites again.</source>
            <translation>{total} 条已入库的核查结果中有 {count} 条已失效：请重新核查这些场地。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>Find stale checks</source>
            <translation>查找失效的核查</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>Holds every kept check of an inventory against what it rested on, by checksums, and marks it in the table inventory_checks: it holds; it is stale, because the site was edited or is gone, or because shoreline or water are others; or that is not known. A site counts as edited where its place changed, or its province, facility, chemical, industry, opened, closed or acc_m; other figures leave a check alone. Without a shoreline only sites are held against. A selection or filter makes another shoreline of a layer. Nothing is measured again: run Shoreline distance check on stale sites, then keep its result.</source>
            <translation>按校验和将台账中已入库的每条核查结果与其依据比对，并在表 inventory_checks 中标明：有效；已失效（场地已修改或已不存在，或岸线、水体已更换）；或无法确定。位置，或 province、facility、chemical、industry、opened、closed、acc_m 有变动的，视为场地已修改；其他数据的变动不影响核查结果。未提供岸线时只比对场地。对图层的选择或筛选会使其成为另一条岸线。本算法不重新量测：请对失效的场地重新运行“岸线距离核查”，再将结果入库。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>The shoreline that counts now, as the checks were given it.</source>
            <translation>现行岸线，与核查时所用的形式相同。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>The water bodies that the checks were given beside it.</source>
            <translation>核查时与岸线一并使用的水体。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>Published control range</source>
            <translation>已公布的岸线管控范围</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>The control range that the checks were given.</source>
            <translation>核查时所用的管控范围。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>River name field</source>
            <translation>河流名称字段</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>As in the check.</source>
            <translation>与核查时相同。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>River class field</source>
            <translation>水体类别字段</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>Kept checks and whether they hold</source>
            <translation>已入库的核查结果及其有效性</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>One row per kept check.</source>
            <translation>每条已入库的核查结果一行。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>Hold</source>
            <translation>有效</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>Stale</source>
            <translation>已失效</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/stalechecks.py"/>
            <source>Not known whether they hold</source>
            <translation>是否有效不明</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/change_rows.py"/>
            <source>The inventory is written, only its table of changes is not: {reason}</source>
            <translation>台账已写入，仅变更表未能写入：{reason}</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/connections.py"/>
            <source>QGIS knows no PostGIS connection {name}; add it in the browser first.</source>
            <translation>QGIS 中没有名为 {name} 的 PostGIS 连接；请先在浏览器面板中添加。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/destination.py"/>
            <source>Inventory file</source>
            <translation>台账文件</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/destination.py"/>
            <source>GeoPackage; made where it is not there.</source>
            <translation>GeoPackage；不存在则新建。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/destination.py"/>
            <source>PostGIS connection</source>
            <translation>PostGIS 连接</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/destination.py"/>
            <source>A connection of QGIS's own list, instead of a file.</source>
            <translation>QGIS 连接列表中的一个连接，用以代替文件。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/destination.py"/>
            <source>Schema</source>
            <translation>模式</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/destination.py"/>
            <source>Schema of the database that is the inventory; made where it is not there.</source>
            <translation>作为台账的数据库模式；不存在则新建。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/destination.py"/>
            <source>Show only, write nothing</source>
            <translation>只显示，不写入</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/destination.py"/>
            <source>Tells what would be done; the inventory stays as it is.</source>
            <translation>说明将作的更改，台账保持不变。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/destination.py"/>
            <source>Give an inventory file or a PostGIS connection, one of them.</source>
            <translation>请给出台账文件或 PostGIS 连接，二者选一。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/destination.py"/>
            <source>Give the schema of the database that is the inventory.</source>
            <translation>请给出作为台账的数据库模式。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/destination.py"/>
            <source>There is no folder {folder}; make it first.</source>
            <translation>文件夹 {folder} 不存在；请先创建。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/geopackage_storage.py"/>
            <source>{file} is being written by another program; end the editing there.</source>
            <translation>{file} 正被其他程序写入；请先结束那里的编辑。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/geopackage_storage.py"/>
            <source>{file} cannot be written as a GeoPackage ({reason}); choose another file.</source>
            <translation>{file} 无法作为 GeoPackage 写入（{reason}）；请选择其他文件。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/postgis_storage.py"/>
            <source>PostGIS needs the Python library psycopg2; install it or use a GeoPackage.</source>
            <translation>使用 PostGIS 需要 Python 库 psycopg2；请安装，或改用 GeoPackage。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/postgis_storage.py"/>
            <source>The database has no PostGIS; run CREATE EXTENSION postgis there.</source>
            <translation>数据库未安装 PostGIS；请在其中执行 CREATE EXTENSION postgis。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/postgis_storage.py"/>
            <source>The database does not know the layer's CRS ({crs}); import it in EPSG:4490 or 4326.</source>
            <translation>数据库不识别该图层的坐标系（{crs}）；请以 EPSG:4490 或 4326 导入。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/postgis_storage.py"/>
            <source>The inventory in schema {schema} cannot be written ({reason}); check the connection and your rights.</source>
            <translation>模式 {schema} 中的台账无法写入（{reason}）；请检查连接和权限。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/stored_rows.py"/>
            <source>The inventory keeps {layer} as {stored}, {given} brings {kind}; store it into an inventory of its own.</source>
            <translation>台账中 {layer} 为 {stored}，{given} 为 {kind}；请另存入单独的台账。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storage/stored_rows.py"/>
            <source>Field {field} of {layer} holds {value}; give a number.</source>
            <translation>{layer}的字段{field}中有值{value}，请填写数字。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storechecks.py"/>
            <source>{count} results were not kept; the first: {reason}</source>
            <translation>{count} 条结果未入库；第一条：{reason}</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storechecks.py"/>
            <source>Keep checks in an inventory</source>
            <translation>核查结果入库</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storechecks.py"/>
            <source>Keeps the results of a shoreline check in the table inventory_checks of an inventory, so that years and rule sets can be compared and nothing is lost with the project: site, rule set, distance, limit, verdict, notes, date, version, and checksums of the shoreline, of further water and of the site. Each result is held against the site that the inventory has under its id: a result is kept only where the site lies at the same place and what its verdict may rest on (province, facility, chemical, industry, opened, closed, acc_m) is the same. All others are rejected with the reason. The same result twice is kept once. All is one transaction, like Store into an inventory, and Undo the last store takes it back. Find stale checks tells later which kept results no longer hold.</source>
            <translation>将岸线核查的结果存入台账的表 inventory_checks，便于比较各年份、各规则集，结果也不会随工程丢失：包括场地、规则集、距离、限值、判定、说明、日期、软件版本，以及岸线、其他水体和场地的校验和。每条结果都与台账中同一编号的场地比对：只有位置相同、判定可能依据的字段（province、facility、chemical、industry、opened、closed、acc_m）也相同的才入库，其余均予以拒收并说明原因。同一结果重复入库只保留一条。全部在一个事务中完成，与“台账入库”相同，并可用“撤销最近一次入库”撤回。“查找失效的核查结果”可在日后指出哪些结果已失效。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storechecks.py"/>
            <source>Checked sites</source>
            <translation>已核查场地</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storechecks.py"/>
            <source>The result of Shoreline distance check.</source>
            <translation>“岸线距离核查”的结果。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storechecks.py"/>
            <source>Kind of the sites</source>
            <translation>场地类别</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storechecks.py"/>
            <source>Which layer of the inventory they are; without it their id field tells it.</source>
            <translation>属于台账的哪个图层；未给出时由编号字段确定。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storechecks.py"/>
            <source>Rejected</source>
            <translation>未入库的结果</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storechecks.py"/>
            <source>One row per result that is not kept, with the reason.</source>
            <translation>每条未入库的结果一行，附原因。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storechecks.py"/>
            <source>Kept</source>
            <translation>已入库</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storechecks.py"/>
            <source>New among them</source>
            <translation>其中新增</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>{layer} has no rows: nothing is changed; is a filter set or a file missing?</source>
            <translation>{layer} 没有任何行，未作更改；是否设置了筛选或缺少文件？</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>{count} rows are perhaps sites of the inventory and were left aside, the first is {id}, perhaps {stored}; see the changes and decide.</source>
            <translation>{count} 行可能是台账中已有的场地，已搁置待定，第一行为 {id}，可能是 {stored}；请查看变更后决定。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>{count} new sites, the first is {id}, bring points where the inventory keeps areas: they were added without a place; draw their areas.</source>
            <translation>{count} 个新场地（首个为 {id}）只有点位，而台账保存的是范围面：已入库但无位置；请绘制其范围。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>{count} ids of new sites stand for other sites in the inventory and were replaced, the first is {id}, now {made}; give the file ids of its own.</source>
            <translation>{count} 个新场地的编号在台账中已属其他场地，已替换，第一个为 {id}，现为 {made}；请在文件中给出自己的编号。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Store into an inventory</source>
            <translation>台账入库</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Brings a layer of the inventory up to date, in one GeoPackage or one PostGIS schema. A row is the same site by its own id; else by its unified social credit code; else by name and place (within 200 m or in the same park), or by the key fields. Row numbers identify nothing. An id that changed its form or a new name at the old place is only proposed as the same site: such a row is left aside until you decide. New rows are added, rows that differ are changed field by field. A column that the file did not have leaves the stored value, an empty cell of one it had empties it; rows without coordinates of their own leave the stored place, points leave stored areas. Sites that the layer lacks are kept, closed or taken out, as you decide. All of it is one transaction: a crash, a kill or a cancel leaves the inventory as it was, also while QGIS has it open. The tables inventory_imports and inventory_changes keep what each store did, so that the last one can be undone; inventory_fields keeps types, units and citations; verifications is never touched. An inventory of an earlier version gets the columns it lacks.</source>
            <translation>更新一个 GeoPackage 或一个 PostGIS 模式中的台账图层。同一场地依次按自身编号、统一社会信用代码、名称与位置（相距 200 米以内或在同一园区）或按识别字段识别；行号不作识别。编号写法改变或原址更名的行仅提示可能为同一场地，先行搁置，由您决定。新行加入，有差异的行逐字段更改。文件没有的列保留原值；文件有此列而单元格为空的，清空原值；没有自身坐标的行不改变原有位置，点位不改变已存的范围面。图层中缺少的场地由您决定保留、标记关闭或移出。全部操作在一个事务中完成：崩溃、强行终止或取消都不会改变台账，QGIS 打开台账时亦然。表 inventory_imports 与 inventory_changes 记录每次入库所作更改，可撤销最近一次入库；inventory_fields 记录类型、单位与出处；verifications 从不改动。旧版本的台账会补上缺少的列。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Accepted rows of an import; each with an id of its own.</source>
            <translation>导入所接受的行，每行有唯一编号。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <location filename="../../../processing/inventory/undostore.py"/>
            <source>Changes</source>
            <translation>变更</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>One row per site, one per field where values changed: added, changed, unchanged, gone; same? where a row is recognised by something else than its id or is left aside, with the reason; rejected for a stored site whose row the import rejected.</source>
            <translation>每个场地一行，值有变化时每个字段一行：added、changed、unchanged、gone；same? 表示该行不是按编号识别，或已搁置，并注明原因；rejected 表示台账中的场地在导入时被拒收。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Added</source>
            <translation>新增</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Changed</source>
            <translation>变更</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Unchanged</source>
            <translation>未变</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Gone</source>
            <translation>移出</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Marked as closed</source>
            <translation>标记为关闭</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Left aside, perhaps the same</source>
            <translation>搁置，可能为同一场地</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Fields that identify a site before its id does; empty takes what the import said.</source>
            <translation>先于编号识别场地的字段；留空则采用导入时的设定。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Sites the layer lacks</source>
            <translation>图层中缺少的场地</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Keep is right for a part of the inventory, such as one city. Closed are parks, enterprises and energy units: the other layers have no field for it.</source>
            <translation>图层只含台账的一部分（如一个城市）时应选保留。可标记关闭的有园区、企业和能源机组，其他图层没有相应字段。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Keep</source>
            <translation>留存</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Mark as closed</source>
            <translation>标记为关闭</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Take out</source>
            <translation>移出</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Date of closing</source>
            <translation>关闭日期</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Year, month or day; empty is today.</source>
            <translation>年、年月或年月日；留空为今天。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Sites that are perhaps the same</source>
            <translation>可能为同一场地的行</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>What becomes of rows whose id changed its form, or that stand under a new name at an old place. Where several sites may be meant the row is left aside.</source>
            <translation>编号写法改变或原址更名的行如何处理。可能对应多个场地时，该行搁置。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Leave aside</source>
            <translation>搁置</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Take as the same where there is one</source>
            <translation>唯一时视为同一场地</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Take as sites of their own</source>
            <translation>视为另外的场地</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Believe an empty layer</source>
            <translation>接受空图层</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>A layer without rows changes nothing unless this is set.</source>
            <translation>没有任何行的图层不作更改，除非勾选此项。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Keep rows the layer lacks</source>
            <translation>保留图层中没有的行</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>Of old models; the decision above wins.</source>
            <translation>供旧模型使用；以上方的决定为准。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>{value} is no date; give a year, a month or a day (2024-05-31).</source>
            <translation>{value} 不是日期；请给出年、年月或年月日（2024-05-31）。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeinventory.py"/>
            <source>{layer} has no field closed; keep the sites it lacks or take them out.</source>
            <translation>{layer} 没有字段 closed；请保留或移出缺少的场地。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Keep a verification in an inventory</source>
            <translation>核实记录入库</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Adds a record to the table verifications of an inventory: that a site was screened on the map, checked on site, confirmed, or that its verdict was corrected after a check. Who made it and who checked it are two people; a screening on the map needs only the first. A correction gives its reason. Distance, limit, verdict and date of the newest kept check of the site go with the record, where the inventory has one. Records are only ever added: a mistake is corrected by a further record, and no import, store or undo touches them. The site must be in the inventory. A screening replaces neither a survey nor a decision of the authority.</source>
            <translation>在台账的表 verifications 中增加一条记录：场地经图上初筛、现场核查、已确认，或核查后更正了判定。经办人与复核人须为两人；图上初筛只需经办人。更正须写明理由。台账中有该场地最新入库的核查结果的，其距离、限值、判定和日期一并记入。记录只增不改：有误的以新记录更正，导入、入库和撤销均不改动记录。场地须已在台账中。初筛不能代替测绘，也不能代替主管部门的决定。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Kind of the site</source>
            <translation>场地类别</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Which layer of the inventory it is in.</source>
            <translation>场地所在的台账图层。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Id of the site</source>
            <translation>场地编号</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>As in the inventory.</source>
            <translation>与台账一致。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>How far the verdict is verified.</source>
            <translation>判定核实到何种程度。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Made by</source>
            <translation>经办人</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Who looked or visited.</source>
            <translation>查看或到场的人员。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Checked by</source>
            <translation>复核人</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>A second person; only a screening on the map needs none.</source>
            <translation>另一人；仅图上初筛可不填。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Day of the look or visit; without it today.</source>
            <translation>查看或到场的日期；未填为今天。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Why; a correction must give it.</source>
            <translation>为何如此；更正必须填写。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Document</source>
            <translation>依据文件</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Number or title of the document, or file.</source>
            <translation>文件的文号、名称或文件本身。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Photograph</source>
            <translation>照片</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Kept as a path, relative to the inventory where it lies below it.</source>
            <translation>以路径保存；位于台账所在文件夹内的，按相对路径保存。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Until when measures are to be taken.</source>
            <translation>须在何时之前完成整改。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Deadline</source>
            <translation>期限</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Records of the site</source>
            <translation>该场地的记录数</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Made by is {value}; give the name of a person.</source>
            <translation>经办人为 {value}；请填写人名。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Made by and checked by are both {name}; a second person must check.</source>
            <translation>经办人与复核人均为 {name}；须由另一人复核。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>Checked by is {value}; give the name of a second person.</source>
            <translation>复核人为 {value}；请填写另一人的姓名。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>A correction needs its reason; give it.</source>
            <translation>更正须有理由；请填写。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/storeverification.py"/>
            <source>The deadline {deadline} lies before the date {date}; give a later one.</source>
            <translation>期限 {deadline} 早于日期 {date}；请填写更晚的期限。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/undostore.py"/>
            <source>{count} values were edited since the store and stay as they are, the first is {field} of {id}.</source>
            <translation>{count} 个值在入库后被编辑过，保持不变，第一个是 {id} 的 {field}。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/undostore.py"/>
            <source>Undo the last store</source>
            <translation>撤销最近一次入库</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/undostore.py"/>
            <source>Takes back what the last store did to an inventory, from its tables inventory_imports and inventory_changes, in one transaction: rows it added go, rows it took out come back, changed values and places are what they were. What was edited by hand since stays and is counted. Run again it takes back the store before. Stores of version 0.1 kept too little to be undone.</source>
            <translation>依据 inventory_imports 与 inventory_changes 两表，在一个事务中撤销最近一次入库所作的更改：新加入的行移出，移出的行恢复，改动的值与位置复原。此后手工编辑过的内容保持不变并计数。再次运行则撤销更早一次入库。0.1 版的入库记录不足，无法撤销。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/undostore.py"/>
            <source>One row per site that comes or goes, one per value put back.</source>
            <translation>恢复或移出的场地每个一行，复原的值每个一行。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/undostore.py"/>
            <source>Brought back</source>
            <translation>恢复</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/undostore.py"/>
            <source>Changed back</source>
            <translation>复原</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/undostore.py"/>
            <source>Taken out again</source>
            <translation>再次移出</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/undostore.py"/>
            <source>Edited since, left as they are</source>
            <translation>此后编辑过，保持不变</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/undostore.py"/>
            <source>Layer</source>
            <translation>图层</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/undostore.py"/>
            <source>The inventory has no store that could be undone.</source>
            <translation>台账中没有可撤销的入库。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/undostore.py"/>
            <source>The last store into {layer} was made by version 0.1, which kept too little to undo it; bring back a copy of the inventory.</source>
            <translation>{layer} 最近一次入库由 0.1 版完成，记录不足，无法撤销；请恢复台账的备份。</translation>
        </message>
    </context>
</TS>
