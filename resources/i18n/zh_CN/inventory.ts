<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ParkShore</name>
        <message>
            <location filename="../../../analysis/inventory/archive.py"/>
            <source>{file} is damaged or protected and cannot be unpacked ({reason}); save it again without protection.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/archive.py"/>
            <source>{file} declares XML entities, which no inventory needs; save it again from its program.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/archive.py"/>
            <source>{file} unpacks to more than {ratio} times its size or {limit} MB; split it into smaller files.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/boundary.py"/>
            <source>Ring {ring} has {count} vertices; an outline needs three or more.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/boundary.py"/>
            <source>Line {line} is no vertex ({value}); write point, ring, X and Y.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/boundary.py"/>
            <source>The parcel in line {line} has no vertex.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/boundary.py"/>
            <source>{file} has no parcel below {mark}; each begins with a line ending in @.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/boundary.py"/>
            <source>{file} is in {system}, for which no public transformation parameters exist; have it converted to CGCS2000, or import it as other CRS with a source CRS that carries them.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/boundary.py"/>
            <source>{file} names no coordinate system that is known ({system}); write 坐标系=2000国家大地坐标系 under [属性描述].</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/cities.py"/>
            <source>The row says {city} but lies {km} km from the middle of the other sites of {city}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/cities.py"/>
            <source>{city} is no city of {stated}; it belongs to {usual}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/cities.py"/>
            <source>The name says {place} ({usual}) but the row lies in {found}; is it the right place?</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/datum_suspicion.py"/>
            <source>The coordinates look like {datum}: {gain} of {tested} tested points ({share} %) fit only after its shift is undone, {loss} only before; the shift is {metres} m on average. Import the file again with datum {datum}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/dbf.py"/>
            <source>The attributes of {file} are not in {encodings}; export it again as UTF-8.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/delimited.py"/>
            <source>{file} cannot be read as {encoding} after line {line}; choose its encoding.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/delimited.py"/>
            <source>A cell of the record in line {line} of {file} is longer than {limit} characters; close its quotation mark or shorten it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/delimited.py"/>
            <location filename="../../../analysis/inventory/file_kind.py"/>
            <location filename="../../../processing/inventory/settling.py"/>
            <source>{file} is empty; give a file with a header and rows.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/duplicates.py"/>
            <source>Id {id} stands in {count} rows; give each row its own.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/duplicates.py"/>
            <source>{name} is there again {metres} m away (row of id {other}); is it one site?</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/duplicates.py"/>
            <source>{count} rows of other names stand at the very same place ({names}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/encoding.py"/>
            <source>Line {line} of {file} cannot be read as {encoding}; choose the file's encoding or save it as UTF-8.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/encoding.py"/>
            <source>{file} is UTF-8, GB18030 would turn its text into nonsense; choose UTF-8 or auto.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/encoding.py"/>
            <source>{file} is no text file (it holds zero bytes); give a CSV, an Excel or a vector file.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/file_kind.py"/>
            <source>{file} is a folder; choose one file in it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/file_kind.py"/>
            <source>{file} cannot be read ({reason}); check the path and close other programs.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/file_kind.py"/>
            <source>{file} is damaged or not what its ending says; export it again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/file_kind.py"/>
            <source>{file} is an Excel workbook with another ending; rename it to {name}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/file_kind.py"/>
            <source>{file} is a zip archive; unpack it and choose a file in it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/file_kind.py"/>
            <source>{file} is protected by a password or an old workbook; save it as .xlsx without one.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/file_kind.py"/>
            <source>{file} is an Office document; save its table as .xlsx or CSV.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/file_kind.py"/>
            <source>{file} is a web page that only calls itself Excel; open it in a spreadsheet and save it as .xlsx.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/intake.py"/>
            <source>The row has no coordinates; enter them.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/intake.py"/>
            <source>The row has neither coordinates nor a park; enter one of them.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/intake.py"/>
            <source>Field {field}: {count} values of column {column} could not be read and are NULL, the first in row {row} ({value}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/intake.py"/>
            <source>{count} accepted rows have no name, the first is row {row}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/intake.py"/>
            <source>{count} cells of column {column} start like a formula, the first in row {row} ({value}); they are kept as text and never run.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/intake.py"/>
            <source>{count} cells of column {column} hold damaged characters, the first in row {row} ({value}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/intake.py"/>
            <source>{count} rows name a park that the parks layer does not have, the first in row {row} ({value}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/mapping.py"/>
            <source>Column {column} fits several fields ({fields}) and was left unmapped; name the right one in the mapping.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/mapping.py"/>
            <source>Columns {columns} all fit field {field} and were left unmapped; name the right one in the mapping.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/mapping.py"/>
            <source>The file has no column {column}; the closest name is {close}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/mapping.py"/>
            <source>The mapping names field {field}, which {layer} does not have; the closest is {close}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/mapping.py"/>
            <source>The mapping gives field {field} twice; name one column for it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/mapping.py"/>
            <source>Column {column} gives {unit}, which cannot be converted to {target}; field {field} stays empty.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/outliers.py"/>
            <source>{field} holds {value}, far from the others (median {median}, robust z {z}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/outliers.py"/>
            <source>{field} holds {value} 10⁴ CNY; it looks entered in CNY, ten thousand times too large (median {median}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/outliers.py"/>
            <source>{field} of the whole layer (median {median} 10⁴ CNY) looks entered in CNY, ten thousand times too large.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/places.py"/>
            <source>Coordinate {value} in column {column} cannot be read; write it in decimal degrees.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/places.py"/>
            <source>Column {column} is empty although the other coordinate is there; enter both.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/places.py"/>
            <source>Column {column} holds {value}; give both coordinates, the first east.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/places.py"/>
            <source>Column {column} holds no geometry that can be read ({value}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/places.py"/>
            <source>The geometry is of another kind ({kind}) than the rest of the file; bring it in a file of its own.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/placing.py"/>
            <source>Coordinates {x}, {y} are a placeholder, not a place; enter the real ones.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/placing.py"/>
            <source>Coordinates {x}, {y} are metres, not degrees; choose the datum CGCS2000, or other with its source CRS.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/placing.py"/>
            <source>Easting {x} has no zone prefix (13–23 or 25–45); give the source CRS of the projection.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/placing.py"/>
            <source>Coordinates {x}, {y} lie outside what the system allows; correct them.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/placing.py"/>
            <source>Coordinates {x}, {y} look swapped: the first must be east, the second north; exchange the X and Y fields or change the axes.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/plan.py"/>
            <source>Only one of the X and Y fields is given; name both or none.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/plan.py"/>
            <source>Several columns can hold a coordinate ({columns}); name the X field and the Y field.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/rows.py"/>
            <source>The row is blank.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/rows.py"/>
            <source>The row is a total ({value}), not a site.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/rows.py"/>
            <source>The row is a note ({value}), not a site.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/rows.py"/>
            <source>The row repeats the header.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/rows.py"/>
            <source>The row numbers the columns.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/rows.py"/>
            <source>The row has {found} cells where the header has {expected}; quote cells that hold the delimiter.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/schema.py"/>
            <source>The schema file {file} cannot be read; name an inventory layer.</source>
            <translation>无法读取模式文件 {file}，请指定台账图层名。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/schema.py"/>
            <source>The schema file {file} is not valid JSON ({error}); correct it.</source>
            <translation>模式文件 {file} 不是有效的 JSON（{error}），请更正。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/schema.py"/>
            <source>The schema file {file} holds {value} at {where}; correct it there.</source>
            <translation>模式文件 {file} 在 {where} 处的值为 {value}，请在该处更正。</translation>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>The row has no id; give it one of its own.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>The row has no name.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>The layer has no field {field}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>{field} holds {value}, which is no number.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>{field} holds {value} {unit}; possible are {minimum} to {maximum}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>{field} holds {value}; a flag is 0 or 1.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>{field} holds {value}; known are {known}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>{field} holds {value}, which is no date.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>Credit code {value} has a wrong check character.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>Credit code {value} is not made of 18 valid characters.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>{part} ({value}) is more than {whole} ({total}) allows.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>{last} ({value}) lies before {first} ({before}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>{field} holds {value}, a year to come.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>The row has figures but no year they are of.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>{id} has no row for {years} between its first and last year.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>The industrial share {value} is more than the whole; a share is 0–1.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>Efficiency {eff} % and coal rate {rate} gce/kWh contradict each other ({implied} %).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/value_checks.py"/>
            <source>The park is accredited as a chemical park but is not chemical.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/whereabouts.py"/>
            <source>The row has no geometry.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/whereabouts.py"/>
            <source>The outline is invalid ({reason}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/whereabouts.py"/>
            <source>Coordinates {x}, {y} are no longitude and latitude.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/whereabouts.py"/>
            <source>The row says {stated} but lies in {found}, {km} km from {stated}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/whereabouts.py"/>
            <source>The row says {stated} but lies {km} km outside it, near the border with {found}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/whereabouts.py"/>
            <source>{stated} is no province of the provinces layer.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/whereabouts.py"/>
            <source>The parks layer has no park {park}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/whereabouts.py"/>
            <source>The point lies {metres} m outside its park {park}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/whereabouts.py"/>
            <source>The point lies {metres} m from the point of its park {park}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/whereabouts.py"/>
            <source>The park overlaps {other} by {hectares} ha ({share} % of it).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/whereabouts.py"/>
            <source>The row says {stated} km² but its outline has {drawn} km².</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../analysis/inventory/whereabouts.py"/>
            <source>no province of the layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <source>Check inventory</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <source>Lists what is wrong (error) or doubtful (warning) in an inventory layer: values outside the schema's bounds, unknown constants, dates and credit codes that cannot be, parts larger than their whole, repeated ids, names and places, missing years, values far from their fellows (robust z-score above 5 on logarithms), amounts ten thousand times too large; with the optional layers also sites outside their province, city or park, overlapping parks, and coordinates that fit only after the shift of GCJ-02 or BD-09 is undone, with the share of points and the mean shift as evidence. A finding is a question to the enterprise, no proof; thresholds are in resources/checks.json.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <source>Inventory layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <source>A layer with the fields of the schema, as the import writes it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <source>Which layer of the inventory it is.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <location filename="../../../processing/inventory/importer.py"/>
            <location filename="../../../processing/inventory/parameters.py"/>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Parks</source>
            <translation>园区</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <source>For sites outside their park, unknown parks and the datum.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Provinces</source>
            <translation>省份</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <source>Polygons, for sites outside the province they state.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Shoreline</source>
            <translation>岸线</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <source>Lines or water polygons, for the datum of outfalls and intakes.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Findings</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <source>One row per finding, with the id of the feature it is about.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <source>Workbook to send back</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <source>Excel workbook (*.xlsx)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <source>The layer's rows with faulty cells marked, and what is wrong with them in words.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <source>Errors</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/checker.py"/>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Warnings</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/import_log.py"/>
            <source>The published formula was undone by iteration; it shifts places in the box 72–137.8° E, 0.8–55.8° N, where neighbours of China, whose maps are not shifted, lie too.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/import_log.py"/>
            <source>{table}: {told}; header in row {row}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/import_log.py"/>
            <location filename="../../../processing/inventory/settling.py"/>
            <source>The file</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/import_log.py"/>
            <source>Mapping: {pairs}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/import_log.py"/>
            <source>Coordinates: {columns}; datum {datum}; axes {axes}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/import_log.py"/>
            <source>the file's geometry or none</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/import_log.py"/>
            <source>north, east</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/import_log.py"/>
            <source>east, north</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/import_log.py"/>
            <source>Kept as they are: {columns}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/import_log.py"/>
            <source>{read} rows read: {accepted} accepted, {rejected} rejected.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>File</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>CSV or other delimited text, Excel (.xlsx, .xls where GDAL can read it, .ods), Shapefile, GeoPackage, GeoJSON, KML, DXF outlines, or a boundary text file of the land survey. Zipped files may unpack to 100 times their size and 500 MB at most.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Sheet</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Sheet of a workbook or layer of a database; empty reads all sheets.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Which layer of the inventory the rows are.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Encoding</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Detect</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Encoding of text files and of the attributes of Shapefiles.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>X field</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Column of the first coordinate, longitude or easting (the northing where the axes are north-east); empty finds it by its header. The same column for X and Y splits a pair.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Y field</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Column of the second coordinate, latitude or northing.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Datum</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>GCJ-02 (Amap, Tencent, Google China)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>BD-09 (Baidu)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Other CRS</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>What the coordinates refer to. CGCS2000 metres carry their Gauss–Krüger zone before the easting (25–45 a 3° zone, 13–23 a 6° zone); without it give the source CRS. Boundary text says its own system.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Source CRS</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>For other CRS, and for CGCS2000 metres without zone. Xian 80 and Beijing 54 are refused unless the CRS or the project's transformations carry their parameters.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Axes</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>East, north</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>North, east (survey: X is north)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>In which order X and Y stand.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Mapping</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Source column</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Schema field</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Source column and schema field by pairs, or a JSON object as text; wins over what headers say.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Rows without coordinates stand at the point of the park they name by id or name.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Datum is other CRS but no source CRS is given; set it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Import inventory table</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Reads a table or vector file into a layer of the inventory and says what it did to every row: repaired values are named in the field repairs, rejected rows are kept whole with row number and reason. Read = accepted + rejected. Headers are found in any of the first 40 rows, over up to three rows, and matched by their names; one that fits several fields stays unmapped. Units in cells and headers are converted to those of the schema. GCJ-02 and BD-09 are undone by iteration of the published formula to 1 mm; against map services the formula is off by 0.5 m, so such rows are accurate to 1 m at best, and the formula's box also holds neighbours of China, whose maps are not shifted. CGCS2000 is taken as WGS 84 (under 1 m since 2000). Excel is read by GDAL's driver; formulas give the values they were saved with, nothing is run.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Accepted rows</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Fields of the schema, repairs, then the other columns of the file.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Rejected rows</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Whole rows with the number the spreadsheet shows, and the reason.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>What Check inventory finds in the accepted rows, in the same run.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Rows read</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Rows accepted</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/importer.py"/>
            <source>Rows rejected</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/parameters.py"/>
            <source>Kind</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/parameters.py"/>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Enterprises</source>
            <translation>企业</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/parameters.py"/>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Energy units</source>
            <translation>能源机组</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/parameters.py"/>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Wastewater plants</source>
            <translation>污水处理厂</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/parameters.py"/>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Outfalls</source>
            <translation>排污口</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/parameters.py"/>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Water intakes</source>
            <translation>取水口</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/parameters.py"/>
            <source>The mapping {value} cannot be read; give pairs of source column and schema field, or a JSON object such as {{"企业名称": "name"}}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/return_file.py"/>
            <source>Longitude</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/return_file.py"/>
            <source>Latitude</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/return_file.py"/>
            <source>To be corrected</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/return_file.py"/>
            <source>About the whole table</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/return_file.py"/>
            <source>Whole table</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Create sample inventory</source>
            <translation>创建示例台账</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Creates a synthetic inventory along the real Yangtze and its eight large tributaries: parks, enterprises, energy units, wastewater plants, outfalls, water intakes, verifications, shoreline, water, main stem, provinces, park years and the national catalogue, in one GeoPackage.

With 1045 parks the numbers, shares and amounts are those published by Hao et al. (2022, Strategic Study of CAE 24(1)); with another number only the shares hold. The same seed gives the same inventory. Parks H01 to H08 are hard cases for the shoreline check: on water, on an island, at exactly 1000 m, at 1000.001 m, on a seam, at a confluence, across the river, with an outline that crosses itself.

River lines: Natural Earth 10 m, public domain; the width of the water is nominal. Provinces: the world map of QGIS. Every name, place and single figure is invented: all maps made of it are schematic (示意图) and say nothing about a real park or enterprise.</source>
            <translation>沿真实的长江及其八条重要支流生成一套合成台账：园区、企业、能源机组、污水处理厂、排污口、取水口、核查记录、岸线、水体、干流、省份、园区分年数据和全国目录，存于同一个 GeoPackage。

园区数为1045时，数量、占比和总量与Hao 等（2022，《中国工程科学》24卷1期）公布的数值一致；取其他数量时仅占比一致。种子相同，台账相同。园区 H01 至 H08 为岸线判定的难例：位于水面、位于江心洲、恰距1000米、距1000.001米、位于水面接边处、位于汇流口、横跨江面、轮廓自相交。

河流线：Natural Earth 1:1000万，公有领域；水面宽度为示意。省份：QGIS 自带的世界地图。名称、位置及各单项数值均为虚构：据此制作的地图均为示意图，与任何真实园区或企业无关。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Number of parks</source>
            <translation>园区数量</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>1045 is the number of parks in the Yangtze River Economic Belt in the 2018 catalogue; with another number only the published shares hold.</source>
            <translation>1045是2018年目录中长江经济带的园区数；取其他数量时仅公布的占比成立。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>The same seed gives the same inventory.</source>
            <translation>种子相同，台账相同。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Load the layers into the project</source>
            <translation>将图层加载到工程</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Adds the layers, styled, when the file is written.</source>
            <translation>文件写成后加载带样式的图层。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Sample inventory</source>
            <translation>示例台账</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>GeoPackage (*.gpkg)</source>
            <translation>GeoPackage (*.gpkg)</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>One GeoPackage with all layers; replaced where it exists.</source>
            <translation>一个包含全部图层的 GeoPackage；已存在则替换。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>The sample inventory is a GeoPackage; {file} does not end in .gpkg.</source>
            <translation>示例台账是 GeoPackage；{file} 不以 .gpkg 结尾。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Synthetic sample inventory of ParkShore, {count} parks, seed {seed}; schematic map (示意图). River lines and provinces: Natural Earth, public domain; water of nominal width. Shaped to the margins published by Hao et al. 2022; no name, place or figure is that of a real park or enterprise.</source>
            <translation>ParkShore 合成示例台账，{count} 个园区，种子 {seed}；示意图。河流线与省份：Natural Earth，公有领域；水面宽度为示意。依Hao 等（2022）公布的数值塑造；名称、位置和数值均非真实园区或企业所有。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>{layer}: {n} features</source>
            <translation>{layer}：{n} 个要素</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Sample inventory (示意图)</source>
            <translation>示例台账（示意图）</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Water bodies</source>
            <translation>水体</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Main stem</source>
            <translation>干流</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Parks by year</source>
            <translation>园区分年数据</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>National catalogue</source>
            <translation>全国目录</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>Verifications</source>
            <translation>核查记录</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample.py"/>
            <source>The world map of QGIS ({file}) lacks {names}; install QGIS with its resources.</source>
            <translation>QGIS 的世界地图（{file}）缺少 {names}；请安装带资源文件的 QGIS。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/sample_file.py"/>
            <source>The sample inventory cannot be written to {file} ({reason}); choose a folder you may write to, and close the file where it is in use.</source>
            <translation>无法将示例台账写入 {file}（{reason}）；请选择可写入的文件夹，并关闭正在使用的该文件。</translation>
        </message>
        <message>
            <location filename="../../../processing/inventory/settling.py"/>
            <source>Sheet {name} is left out: {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/settling.py"/>
            <source>No coordinates were found among the columns {columns}; name the X field and the Y field.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/tables.py"/>
            <location filename="../../../processing/inventory/vector_file.py"/>
            <source>{file} has no sheet {sheet}; it has {names}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/tables.py"/>
            <source>The text of {file} was damaged by an earlier conversion ({seen} was {meant}); export it again from its source as UTF-8.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/tables.py"/>
            <source>{encoding}, cells separated by {delimiter}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/tables.py"/>
            <source>tabs</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/tables.py"/>
            <source>boundary text, {encoding}, {system}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/vector_file.py"/>
            <source>{file} holds several layers ({names}); name one as the sheet.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/vector_file.py"/>
            <source>{file} cannot be read as a vector file; export it again, a Shapefile with all its parts.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/workbook.py"/>
            <source>{file} has no sheet with cells; give one with rows.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/workbook.py"/>
            <source>This QGIS cannot read {file} ({driver}); save it as .xlsx or CSV.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <location filename="../../../processing/inventory/workbook.py"/>
            <source>{file} is damaged and cannot be opened; save it again from its program.</source>
            <translation type="unfinished"/>
        </message>
    </context>
</TS>
