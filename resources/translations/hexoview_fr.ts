<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About Hexoview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the versions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find, see and export Hexoskin recordings. For viewing and research, not for diagnosis.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AdvancedEdit</name>
  <message>
   <source>Add a filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Advanced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>filters</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ChannelsEdit</name>
  <message>
   <source>All 1 Hz</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All 1 Hz channels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ECG + breathing</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ChoiceList</name>
  <message>
   <source>Find in “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type to find…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ClosingDialog</name>
  <message>
   <source>Cancel it and close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close when it has ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something is still running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something is still running. Finish it first?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is cancelled leaves no unfinished file behind.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Drawer</name>
  <message>
   <source>Close the drawer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drawer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pages of the drawer</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>Choose another name, or tick Replace.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no file to write to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This can’t be written; see above.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write a whole path, from the root of a drive to the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>values</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ExportPage</name>
  <message>
   <source>As the Hexostore gives them: raw channels unscaled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flags and states in words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Format</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One by one, a file each</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only the time they share</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Physical units: mV, bpm, mL</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Several records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stored numbers, unscaled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Values and times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write a manifest beside it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>and {0} more</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Exports</name>
  <message>
   <source>One job runs at a time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something else is still running.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wait until it has ended, or cancel it below.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FidelityLine</name>
  <message>
   <source>And {0} more, all of which stand in the manifest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking what the files will hold…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the files will hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>⚠ Every value is written, but not everything as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>⚠ Reduced: not every value is written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✓ Full rate: nothing is dropped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✕ Not possible</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FilterGroup</name>
  <message>
   <source>Clear “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>and</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>any</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FilterRow</name>
  <message>
   <source>Field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it compares</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove this filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is above</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is at least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is at most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is below</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is from … to …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is one of</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FormatCards</name>
  <message>
   <source>Format</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HelpArea</name>
  <message>
   <source>Open a record there and choose Export; binary or CSV, both can be imported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recordings come from the Hexoskin dashboard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Then drop the zip on this window, or choose Import a zip… in the File menu.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>IdsEdit</name>
  <message>
   <source>Set under “Advanced”: {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ImportReportDialog</name>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept in {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Report, line by line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the fuller recordings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>problems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>record imported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>records imported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} already here</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Intake</name>
  <message>
   <source>Import a folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import a zip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One job runs at a time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a store or a folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something else is still running.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wait until it has ended, or cancel it below.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zip files (*.zip)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>JobBar</name>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel the running job</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Running job</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Jobs</name>
  <message>
   <source>Exporting {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Importing {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Making the sample</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>KeysSheet</name>
  <message>
   <source>Choose a record · several</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close a dialog, clear a search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Esc</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next · previous field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Space</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tab · Shift+Tab</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick or untick in a list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>↑ ↓ · Shift+↑ ↓</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Layout</name>
  <message>
   <source>Tool bar</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message>
   <source>Notices</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NoticeCard</name>
  <message>
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dismiss</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OptionsEdit</name>
  <message>
   <source>Full rate: every value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Most values per channel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No times, values only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One flat list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reduce to fewer than</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Times in whole seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Values and times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at most {0} values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>flat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>whole seconds</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Outcome</name>
  <message>
   <source>Copy path</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dismiss the receipt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Files, with counts and checksums</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Receipt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✓ Checked: {0} in {1}, read back and found equal.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OverviewStrip</name>
  <message>
   <source>Activities</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overview of the whole time</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Page</name>
  <message>
   <source>Channels over time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scroll the channels</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Preview</name>
  <message>
   <source>Activities</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each record's least and greatest value; zoom in to see more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every value is shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>activities and marks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>activity or mark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>outline; zoom in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} to {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} values behind each pixel, least to greatest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}{1}time since the start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>▔ saturated</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PreviewArea</name>
  <message>
   <source>Below stands why, and what would help.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The selection can’t be read; see below.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PreviewPane</name>
  <message>
   <source>Pick a record to preview it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tip: ↑ ↓ moves through the list, Enter opens.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>QueryText</name>
  <message>
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the query text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste a query text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Query text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This text is longer than any query: {0} characters at most.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RecordModel</name>
  <message>
   <source>Activities</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Channels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outside the chosen times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RecordTable</name>
  <message>
   <source>Find records, people, activities</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find records, people, activities…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No record matches this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No records yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Records appear here when you import them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type less, or choose another person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} selected, {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SelectionArea</name>
  <message>
   <source>There is no text to paste.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This selection can’t be looked up; see above.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SelectionPanel</name>
  <message>
   <source>Activity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Advanced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Channels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear all filters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Date and time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Routine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Values and times</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SentenceBar</name>
  <message>
   <source>Export them one by one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is chosen yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing matches all these filters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only the time they share</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Records appear here when you import them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Selection in words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Several records together return only the time they share.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There are {0} more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} are here: pick one in the list, or several with Ctrl or Shift.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} records, each on its own, side by side.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SpanEdit</name>
  <message>
   <source>Add a condition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a condition on time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Date and time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>any time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>until {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StoreArea</name>
  <message>
   <source>And {0} more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not everything in this folder could be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} – Hexoview</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TargetEdit</name>
  <message>
   <source>Browse…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose where to save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Replace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Replace what is there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} exist already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} exists already.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TermRows</name>
  <message>
   <source>And {0} more, which are changed as query text.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TimeRow</name>
  <message>
   <source>Condition on time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the time compares</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove this condition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at or after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at or before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>between (both included)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WelcomePage</name>
  <message>
   <source>Choose a folder or zip of Hexoskin downloads.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open in place…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open recordings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Or drop a folder or zip anywhere on this window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try the sample</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Workspace</name>
  <message>
   <source>The chosen times were let go.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They lie outside this record.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ZoneBox</name>
  <message>
   <source>This computer’s ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time zone</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>actions</name>
  <message>
   <source>&amp;About Hexoview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Cancel the running job</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Copy the query text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Export…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Filters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Find records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Go to the filters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Import a folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Open in place…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Paste a query text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Try the sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Where do I get my recordings?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring in the recordings of a folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring in the recordings of a zip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear &amp;all filters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close Hexoview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the selection as the text of a query</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dark on light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E&amp;xport</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to the &amp;preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to the &amp;records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How to download from the Hexoskin dashboard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import a &amp;zip…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let the chosen times go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Light on dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Light or dark as the computer is set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look as the &amp;system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make and open a store of made-up recordings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a Hexoview store, or look into a folder of recordings where it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put the keyboard into the filters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put the keyboard into the list of records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put the keyboard into the preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show &amp;ids</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show or hide the filters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the numbers of records and channels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start again from everything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop what is running; nothing unfinished stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the &amp;whole record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the selection from a query text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a name, a date, an activity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Versions, for a report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write the selection to a file</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>core</name>
  <message>
   <source>
-----List of annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> For the time that {0} share, write “{1}__in={2}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> There is: {0}{1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> and {0} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> in this store</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> {0} can't be recognised at {1} values per second.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, such as 12 or /api/v1/{0}/12/</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, such as 427217263872</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>-List of annotations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 row without a number is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 value differs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>50/60 Hz noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>; {0} bytes are free</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A flat list can't say which value belongs to which channel: it mixes {0} of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A folder has that name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A recording is a folder or zip with info.json beside its channels, such as ECG_I.wav.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A recording is a folder with info.json beside its channels, such as ECG_I.wav.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A start at {0} s is no decimal.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A step of it is {0} {1}, and a stored step is {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A tick of 1/{0} s is no decimal.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A value lies {0} ticks before the start; hxd counts from the start on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A {0} file holds bare values; {1} would tell the rest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Actigraphy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Activity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Allow it to be replaced, or save under another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Battery</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Battery charge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Battery current</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Battery voltage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Belly breathing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Binary files always contain every stored value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Binary holds one record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blood and skin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blood oxygen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blood oxygen quality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Board temperature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Breathing rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Breathing rate quality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring it back from a backup: names and marked activities are nowhere else.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring the file back to its place, or import the recording again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring the whole file back to its place, or import the recording again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cadence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Can't save in {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Can't save under the name {0}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Can't save {0} there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Can't save {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Channel {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chest and belly breathing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chest breathing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose CSV, JSON or binary.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a download from the Hexoskin dashboard, or the folder that holds it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a folder for the store, or a new name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a folder outside the store.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a name that ends in .zip, or a single channel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a name that ends in {0}, or in .zip.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a shorter name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a shorter stretch of time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a store in a folder that you may write to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose an empty folder or a new name for the store.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose an empty folder or a new name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another folder, or export less.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another folder, or make space and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one folder for each record (combine=each), or another format.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose other channels or another time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the folder of a store, or one with Hexoskin recordings inside.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the folder that holds the store.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close it there, or save under another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the program that writes to it, or download it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the store to a folder that you may write to, and open that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Core temperature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Device position</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Device temperature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do the same once more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download it again; if it stays the same, don't trust it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download or export it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download the recording again if its exact end matters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download the recording again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download the recording again; if the file stays the same, leave this channel out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download the recordings from the Hexoskin dashboard and import them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download the whole recording and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download the zip again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ECG off nominal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EDF allows plain letters only. “{0}” will be written “{1}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EDF files always contain every stored value with its time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EDF will be written as {0} files: one per gap-free stretch of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EDF's 8 characters for a bound make the gain {0} instead of {1}; physical values differ by at most {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EDF's field for the person has 80 characters; it will be written “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EDF's units have 8 characters: “{0}” will be written “{1}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Energy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events are written without their times.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Expirations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export again; if it happens again, choose another disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export the channel again with its times.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export the recording again from the program that made the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the folder of a store.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give “{0}” once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>HRV triangular index</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Heart rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Heart rate quality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Here it is person {0}'s; what comes in says person {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hexoskin accounts can't be opened yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If it stays so, move that file away: the next import makes it anew from the recordings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import it into a second store to look at both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import it into a second store.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import it once more as a replacement to take them in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import the recording's own download instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inspirations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Install the newest Hexoview.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It begins with {0}, not with 'time [s],NAME [unit](/api/datatype/…'.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It begins with {0}, not with the version 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It counts 1/{0} s, and every recording of this store counts 1/{1} s; one store has one clock.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It counts its times from another start, so that channels of both don't fit one recording.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It declares {0} data records, and {1} are there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It does not begin with RIFF and WAVE.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It doesn't exist.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has more than {0} bytes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has {0} bytes and says it unpacks to {1}, more than 200 times.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has {0} bytes: {1} times {2} and {3} more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has {0} bytes; Hexoview reads up to {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has {0} bytes; the shortest EDF header has {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has {0} channels; a Hexoskin file has 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has {0} characters; a query has at most {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has {0} data records; EDF needs at least 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has {0} signals; EDF holds 1 to {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It holds a channel of kind {0} that it doesn't describe.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It holds another sample ({0}), and this would be {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It holds no JSON object.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It holds other things, such as {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It holds {0} files; Hexoview opens up to {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It holds {0} twice, once perhaps in other letters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is a file, not a folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is a store of {0} recordings that are no sample.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is damaged or no zip at all: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is discontinuous (EDF+D), and a recording here has no gaps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is in use by {0} (process number and computer).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is no CSV text: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is no JSON text: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It lies on the computer {0}; a file:/// address names one on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It lists {0} files in {1} bytes; Hexoview opens zips of up to {2} files.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It should have {0} bytes and has {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It starts in {0}; EDF knows 1985 to 2084.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It takes {0} bytes; a WAV file ends at {1} bytes (4 GiB).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It takes {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It takes {0}{1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It unpacks to {0} bytes, and {1} are free on the store's disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was exported without times, and its values can't be placed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was made by another program (application id {0}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was saved on {0} and has {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It would have {0} data records; EDF needs at least 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its address begins with {0}://; Hexoview opens folders and file:/// addresses.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its bytes are not those that were exported: the manifest has another checksum.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its bytes don't unpack to what was packed: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its data records hold no samples.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its data records last {0} s, which is no short decimal.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its data records last {0} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its encoding has the number {0}; only plain PCM (1) holds stored numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its first row holds no column 'uri'.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its format chunk has {0} bytes, 16 are needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its header has no hexoskin_record_id and hexoskin_user_id, as Hexoskin's files have.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its header has {0} bytes; the file ends after {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its header says {0} in the rate field; {1} is expected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its info.json holds none that Hexoview can use.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its last value is stamped {0} ticks after the start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its manifest doesn't say which series the file holds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its name {0} or unit {1} has a bracket, has a comma or is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its number of signals is {0}; EDF holds 1 to {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its rate field is 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its rate field is {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its rate field would be {0}; WAV knows 1 to {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its rate is {0} Hz; the field holds whole Hz or whole seconds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its start is {0} {1}, which no calendar has.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its start is {0} {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its start is {0}: no time from 2009 to 2049 in ticks of 1/256 or 1/1000 s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its values are {0}; a store's WAV holds integers of 16 or 32 bits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its values come before the format chunk that says how to read them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its values come {0}, which is a {1} file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its values go from {0} to {1}; {2} words of {3} bits don't hold them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its values have {0} bits; a Hexoskin file has 16 or 32.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its values {0} to {1} do not lie within EDF's {2} to {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its {0} data records of {1} s would last over 30 years.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its {0} is {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its {0} {1} has {2} characters; EDF holds {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its {0} {1} holds other characters than printable ASCII.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep the file and its manifest together, as they were exported, or import the zip or folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave out {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave the channel out, or choose CSV or JSON.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make room on the disk, then import again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make room on the disk, then import again; what came in before is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Minute ventilation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Minute ventilation, by weight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Neither its name nor its first line is that of a Hexoskin channel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No data chunk starts in its first {0} bytes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No part of a recording, left out: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No recording was found in {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No store is named.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No value meets all of these: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No {0} meets {1}.{2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None of its channels has a value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not enough space.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing can be brought into {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One second of all its channels and annotations takes {0} bytes; readers of EDF take {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only info.json says whose recording it is and when it began.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open it again when the import has ended.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>P1 to P4 depend on how the device sits in its pocket</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PPG off nominal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pair {0} is stamped {1} ticks; times end below {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Person {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Photoplethysmogram</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Photoplethysmogram, out of track</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pulse transit time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>RR interval quality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>RR intervals of normal beats, cleaned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Range {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recorder started</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recorder stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recording {0} can't take the place of what is here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recording {0} contradicts recording {1}, which is here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recording {0} has values that are not here, and lacks others that are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recording {0} is another person's here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recording {0} is here already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recording {0} is here with less. What comes in also has {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recording {0} of person {1}: {2}, {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recording {0} was in the store's folder and is in its list again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove the folder and make the sample again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SQLite says: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save under another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>See whether the disk is full or the folder is write-protected, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>See whether the disk is sound, then import again; what came in before is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select records with record__range instead of a list.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signal {0} has no samples in a data record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signal {0} has the digital range {1} to {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signal {0} has the digital range {1} to {2}; EDF needs a rising one within -32768 to 32767.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signal {0} has the physical bound {1}, which is no decimal.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signal {0} has the physical bound {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signal {0} has twice the physical bound {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Skin temperature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Skin temperature quality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Skin temperature, raw</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sleep phase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sleep position</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Some of its files lie over each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody brought a recording in or took one out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody is bringing recordings into it, and this account may only read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something else is being brought into the store {0} just now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the time window earlier.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Systolic pressure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Systolic pressure quality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Systolic pressure, adjusted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the whole folder or zip as it was downloaded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the {0} one by one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That channel comes as pairs of time and value, and a WAV file holds values on a grid.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That channel comes on a grid, in a WAV file, and this file holds pairs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That is so for {0}; neither can take the other's place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The WAV file declares {0} bytes of values, {1} are there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The WAV file ends inside a {0}-bit value: {1} bytes of values are there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The annotation {0} holds a control character.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The channel can't be written as CSV.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The channel can't be written as WAV.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The channel can't be written as hxd.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk answered: {0}. The unfinished file was removed; nothing was damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk filled up after {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk holds {0} of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file became shorter while it was read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file has no times: gaps can't be seen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file is no CSV of an asynchronous Hexoskin channel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file is no EDF file that can be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file is no WAV file of a Hexoskin channel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The filters are {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder belongs to the recordings, and they are never changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder doesn't allow new files.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The gain of a channel is 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The gain {0} of a channel is too small for EDF's 8 characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hxd file holds a time that can't be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hxd file is cut off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name takes {0} bytes; this disk takes fewer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name {0} holds a backslash or a control character.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name {0} is empty somewhere, or one that Windows keeps for itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name {0} reaches outside the zip.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name {0}… has {1} letters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The note can't be kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The number of samples {0} is {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The number {0} does not fit into EDF's {1} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The person's sex is {0}; EDF+ knows F, M and X.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The query can't be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The recording can't be written as EDF.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The recording can't be written as a zip.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The recording comes from the other kind of Hexoskin server and stays out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The recording doesn't fit the store's disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The recording was replaced or removed since this selection was made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sample can't be made in {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sample in {0} isn't whole.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The saved file doesn't match what was read ({0}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The selection has data of {0} records.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The selection has {0}, counting each gap-free stretch.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The signal {0} can't be turned back into stored numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The signal {0} is no known channel, and stays out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The store {0} can't be opened just now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The store's catalogue is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The store's disk can't be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The store's file {0} can't be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The store's file {0} can't be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The system says: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The system says: {0}{1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The times of its annotations are multiples of 1/{0} s, no decimals.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The values of {0} changed since they were counted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The values of {0} don't lie on a grid, and stay out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The zip can't be opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The zip is not opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {0} has version {1}; this Hexoview knows up to {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There are no values {0}{1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no filter “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no value to write.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no {0}{1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This export needs about {0}; {1} has {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This store has no {0} {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This store holds no values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This store lies where nothing can be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This store was made by a newer Hexoview, and this one can't read its {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This table has about {0} rows. Excel shows only the first {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tidal volume</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tidal volume, by weight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Times are rounded down to whole seconds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unpack it and import the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unpack it with the password, and import the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use the times that have data, {0} to {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Values {0} to {1} take {2} bytes; {3} are there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wait until that import has ended, then start again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What has that name is a link or a device, not a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window first tick</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window last tick</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without values, and not shown as channels: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write three slashes after file:, or choose the folder itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write {0}=FIRST,LAST.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a cell holds no number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a cell tells no state</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a time in ticks since 1970 (1/256 s)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a value of {0} {1} {2}; the recording has {3}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a whole number from 1 on, or all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>actigraphy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>activity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>activity {0} “{1}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>already here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an annotation between seconds {0} and {1} can't be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an id or a resource URI</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>annotation {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>annotations are missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>annotations between seconds {0} and {1} differ</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>another program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>application/json</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>artefact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>as pairs of time and value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>awake</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>belly baseline moved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>belly belt disconnected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>belly belt noisy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>belt around the belly, relative</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>belt around the chest, relative</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>belts at the end of breathing in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>belts at the end of breathing out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>between {0} and {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bpm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>breathing rate unstable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cadence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>channel with “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>channel {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>chest baseline moved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>chest belt disconnected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>chest belt noisy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>coretemp</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>delay off nominal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>digital maximum {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>digital minimum {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>disconnected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>doesn't exist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>estimated power</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expiration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>flat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>for Excel and statistics</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>for programs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {0} on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>header size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hexoview {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hrvlfratio</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>info.json can't be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>info.json doesn't say when the recording began.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>info.json says that they were exported so; they can't be placed in the recording.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>inspiration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is neither a file nor a folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is stamped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it ends early</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it goes on behind its last second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it has a row without a value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it has values that were not read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it holds more channels than were read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it isn't the JSON that it should be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it isn't the table that it should be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its bytes differ</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its first line isn't the head of the table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its header can't be read: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its header says otherwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its times don't follow each other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>longer than Excel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mL/min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean NN interval of 5 min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean movement of the second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean of the last 16 valid beats; 70 until the first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean of the last 7 breaths; 10 until the first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mmHg</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>more than {0} files and folders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>more values of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>movement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>noisy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>number of data records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>number of samples {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>number of signals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of signal {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>offers more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>on a grid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>other values for the same channel than</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>other values of the same channel than</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>out of track</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>patient field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>planned {0} annotations, made {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>planned {0} bytes of annotations, made {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ppgDisc</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ppgOOT</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ppgdo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pulse rate unreliable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pyedflib reads another header</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pyedflib reads other values of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pyedflib refuses it: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pyedflib sees {0} annotations of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>raw signals, exact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>record {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>recording field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>relative unless calibrated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rpm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>saturated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sdann</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>second {0} doesn't tell its time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sensor alarm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>series with “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>several files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>signal count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>signal reserved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>spm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>start date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>start time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>statistics.csv can't be read, so the recording ends with its last value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>steps so far</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>stored as lead I − lead II</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>temperature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text/csv</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the channels {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the header of {0} can't be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the header of {0} says otherwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same bytes as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same values as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the zip can't be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the zip holds other files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the zip's header of {0} says otherwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the zip's table of contents says otherwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tick {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>time since the beat before; the first is 0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>undefined</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unreliable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>until {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>which axis points up, until the next change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>whole seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>your window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} It is a further stretch of recording {1}, under a number of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} It took the place of what was here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} already exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} annotations of {1} can't be read, and stay out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} at {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} bears the name of no known channel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} became shorter than when it came in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} bytes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} came without its manifest: at its ends, values that repeat a neighbour can't be told from recorded ones.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} can't be brought in by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} can't be brought in yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} can't be opened as a store.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} can't be read to its end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} can't be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} can't be read: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} can't be written as WAV.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} can't be {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} can't become a store.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} can't hold {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} could not be brought in: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} could not be copied whole.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} could not be saved whole.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} differs between seconds {1} and {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} doesn't fall on the seconds of the other channels; its values will be written as annotations.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} doesn't say the {1} of the recording.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} doesn't say which channel it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ends before it starts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ends early</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ends {1}; {2} starts {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} goes on behind its last value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} h {1} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has no more space. The unfinished file was removed; nothing was damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has {1} values in annotations; up to {2} are brought in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds a time that can't be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds channels and no info.json.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds no channel that can be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds no recording.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds one series.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds values of a channel that Hexoview doesn't know, and stays out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds values without their times.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds {1} {2}, and stays out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} in the zip is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is a converter's copy of the WAV file beside it, and isn't needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is a link or a device, not a file, and stays out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is a link or a device, not a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is cut off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is locked with a password.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is no folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is no ordinary file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is no {1} of Hexoview.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is open in another program (perhaps Excel).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is packed by method {1}; Hexoview reads methods 0 and 8.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is the address of an account.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is the store itself, and was passed by.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is there already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is too long for a channel of events.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is too long to be brought in as EDF.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is too long to be what its name says.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is too long.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} lies deeper than {1} folders and was not searched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} lies in the store and can't be read. {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} lies in the store without being part of it, and was left as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} lies inside a zip and was not opened. Unpack the outer one and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} min {1} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} needs more than EDF's 16 bits; it will be written in steps of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of recording {1} is no longer what it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of recording {1} {2} stamped at or after its end, {3}: kept in the store, and part of no query by record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of signal {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} can't be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} is shorter than when it came in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} people, {1} h, seed {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} rows without a number are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} says otherwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} stays out. {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} takes {1} bytes; such a zip holds files below {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} values differ</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} was not given its name, and has been removed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} would unpack from {1} bytes to {2}, more than 200 times.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1} is of {2}, not of person {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: it counts 1/{1} s, the others 1/{2} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: it has values that were not read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: it is recording {1} once more, which is shown from {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: its rate doesn't fall on whole ticks; read back, times may be 1 tick off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: none of its channels has a value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: the values fall on other times, or come at another rate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: this file keeps 1 of every {1} values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: up to {1} values bear the same second.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} here, {2} in what comes in (stored numbers).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} lines hold no value and stay out, the first of them line {2}: {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} times lie between two ticks and went to the nearest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} values are missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” can be written {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” can't be asked for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” can't be {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” can't be “{1}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” has no value here and is left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is given twice with different values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” needs two values, the first and the last.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}…” is longer than {1} bytes and will be shortened.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>disguise</name>
  <message>
   <source>Person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Person {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>failures</name>
  <message>
   <source>A file can't be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose it again; a drive may have been taken out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close other programs, or choose fewer channels or a shorter stretch.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Free some space, or choose another disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on working, or copy the report (it names no person) and send it to us.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hexoview made a mistake.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is no longer there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It met something that it was not made for; your recordings are untouched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk is full.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder or file doesn't allow it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The system says: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There isn't enough memory for this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This computer has no more to give right now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again, or choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” can't be used.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>listing</name>
  <message>
   <source>Activity {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>records</name>
  <message>
   <source>ECG</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SpO2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>breathing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>channel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>channels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>movement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sleep</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>session</name>
  <message>
   <source>Everything else is as you left it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Some settings were set back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These could not be read: {0}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>tasks</name>
  <message>
   <source>Drawing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>telling</name>
  <message>
   <source>ECG</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave out {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take them one by one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use the times that have data: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>acceleration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>breathing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>full rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reduced in JSON and CSV: 1 of every {0} values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>stretches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the activities</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the channels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the routines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the series</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} files</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>typed</name>
  <message>
   <source>First ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Second ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take {0} ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no time “{0}” in {1}. Write 2025-03-03 22:10, 3 Mar 22:10 or 22:10.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} happens twice on {1}. Which one?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” doesn’t happen on {1}: after {2} the clocks show {3}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>words</name>
  <message>
   <source>And {0} more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>and {0} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>byte</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bytes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tick {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ({1}, then {2})</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
