// An event of Windows is found by its source and number in every layout in which people paste it, and by neither alone.
#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"

namespace vmbackup_diag::tests::events_test {
namespace {

const Guides& guides() {
    static const Guides guides(
        R"({"subjects": [{"id": "ours", "ours": true, "words": ["backup"]}, {"id": "home", "words": ["laptop"]}],
        "errors": [{"id": "Routine", "numbers": [{"value": "0x80070005"}]}, {"id": "Storage"}, {"id": "Files"}, {"id": "Inside"}],
        "signatures": [
        {"id": "routine", "event": {"source": "VSS", "id": 8193}, "entry": "Routine"},
        {"id": "storage", "text": "could not grow in time", "event": {"source": "volsnap", "id": 25}, "entry": "Storage"},
        {"id": "files", "event": {"source": "CAPI2", "id": 513}, "entry": "Files"},
        {"id": "inside", "event": {"source": "COM+", "id": 4689}, "entry": "Inside"}]})");
    return guides;
}

/// The entries that are seen, each once.
std::string seen_in(std::string_view text) {
    std::string out;
    for (const match::Sighting& sighting : found_in(guides().knowledge(), text).sightings) {
        const std::string id(sighting.entry->id.text);
        out += out.find(id) == out.npos ? (out.empty() ? "" : " ") + id : "";
    }
    return out;
}

}  // namespace

TEST_CASE("an event is found in every layout") {
    const auto* text = GENERATE(
        "Log Name:      Application\nSource:        VSS\nDate:          8/1/2026 3:12:01 AM\nEvent ID:      "
        "8193\nLevel: Error",
        "Log Name:      Application\r\n\r\nSource:        VSS\r\n\r\nDate: 8/1/2026\r\n\r\nEvent ID:      8193\r\n",
        "Log Name: Application / Source: VSS / Date: 8/1/2026 / Event ID: 8193 / Level: Error",
        "Protokollname: Application\nQuelle:        VSS\nDatum:         01.08.2026 03:12:01\nEreignis-ID:   "
        "8193\nEbene: Fehler",
        "Event[0]\n  Log Name: Application\n  Source: VSS\n  Date: 2026-08-01T03:12:01.0000000Z\n  Event ID: 8193\n  "
        "Task: N/A",
        "TimeCreated  : 8/1/2026 3:12:01 AM\nProviderName : VSS\nId           : 8193\nMessage      : ...",
        "Message      : ...\nId           : 8193\nVersion      :\nProviderName : VSS\nLogName      : Application",
        "   ProviderName: VSS\n\nTimeCreated             Id LevelDisplayName Message\n-----------             -- "
        "----------------\n"
        "8/1/2026 3:12:01 AM   8193 Error            Volume Shadow Copy ...",
        "TimeCreated         ProviderName   Id LevelDisplayName Message\n8/1/2026 3:12:01 AM VSS          8193 Error   "
        "         ...",
        "Index Time          EntryType   Source  InstanceID Message\n4711 Aug 01 03:12  Error       VSS           8193 "
        "...",
        "EventID            : 8193\nMachineName        : web01\nEntryType          : Error\nSource             : VSS",
        "Level,Date and Time,Source,Event ID,Task Category\nError,8/1/2026 3:12:01 AM,VSS,8193,None,\"...\"",
        "\"8/1/2026 3:12:01 AM\",\"8193\",\"Error\",\"VSS\",\"Volume Shadow Copy\"",
        "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='VSS'/>"
        "<EventID Qualifiers='0'>8193</EventID><Level>2</Level>",
        "<Provider Name=\"VSS\" />\n  <EventID Qualifiers=\"0\">8193</EventID>",
        R"({"Id": 8193, "Version": null, "Level": 2, "LogName": "Application", "ProviderName": "VSS"})",
        R"([{"Source":"VSS","EventLog":"Application","EventLevelName":"Error","EventID":8193},{"Source":"ESENT","EventID":1}])",
        "@{TimeCreated=8/1/2026 3:12:01 AM; Id=8193; ProviderName=VSS}", "VSS event id 8193", "event 8193 from VSS",
        "VSS 8193", "VSS: 8193", "VSS (8193)", "vss error 8193 every night", "events 12289 and 8193 of VSS",
        "event id 8193, source VSS", "Event ID: 8193 Source: VSS");
    CAPTURE(text);

    CHECK(seen_in(text) == "Routine");
}

TEST_CASE("an event that Event Viewer copies is found in any language of Windows") {
    const auto* text = GENERATE(
        "Nombre de registro:System\nOrigen:        volsnap\nFecha:         28/11/2026 2:05:18\nId. del evento:25\n"
        "Nivel:         Error\n",
        "Nome registro: System\nOrigine:       volsnap\nData:          28/11/2026 02:05:18\nID evento:     25\n",
        "Nome do Log:System\nFonte:         volsnap\nID do Evento:  25\n",
        "Logboeknaam:   System\nBron:          volsnap\nGebeurtenis-id:25\n",
        "Nazwa dziennika:System\nŹródło:        volsnap\nIdentyfikator zdarzenia:25\n",
        "Nom du journal :System\nSource :       volsnap\nDate :         28/11/2026 02:05:18\nID de l’événement :25\n",
        "Имя журнала:   System\nИсточник:      volsnap\nКод события:   25\n",
        "ログの名前:         System\nソース:           volsnap\n日付:            2026/11/28 2:05:18\nイベント ID:      "
        " 25\n",
        "日志名称:          System\r\n来源:            volsnap\r\n事件 ID:         25\r\n",
        "LogName=System\nEventCode=25\nEventType=2\nSourceName=volsnap",
        "Niveau,Date et heure,Source,ID de l’événement\nErreur,28/11/2026 02:05:18,volsnap,25,Aucun");
    CAPTURE(text);

    CHECK(seen_in(text) == "Storage");
}

TEST_CASE("an event of few digits is found in a table by the headings above it, in any order") {
    const auto* text = GENERATE(
        "TimeCreated         ProviderName   Id Message\n-----------         ------------   -- -------\n"
        "8/1/2026 3:12:01 AM volsnap        25 The shadow copies of volume C: ...\n",
        "TimeCreated           Id Message                    ProviderName\n-----------           -- -------            "
        "        ------------\n8/1/2026 3:12:01 AM    1 The disk is there          disk\n"
        "8/1/2026 3:12:02 AM   25 The shadow copies of vo... volsnap\n",
        "Id ProviderName Message\r\n-- ------------ -------\r\n25 volsnap      Größe ...\r\n",
        "Message   ProviderName Id\n-------   ------------ --\nGröße ... volsnap      25\n",
        "Event ID Source\n-------- ------\n      25 volsnap\n",
        "> Id ProviderName Message\n> -- ------------ -------\n> 25 volsnap      Aborted\n",
        "| TimeCreated | ProviderName | Id | Message |\n|---|---|---|---|\n| 8/1/2026 | volsnap | 25 | Aborted |\n",
        "> | Id | Source |\n> |:-:|---|\n> | 25 | Microsoft-Windows-volsnap |\n",
        "+----+---------+\n| Id | Source  |\n+----+---------+\n| 25 | volsnap |\n+----+---------+\n",
        "TimeCreated\tProviderName\tId\tMessage\r\n8/1/2026\tvolsnap\t25\tThe shadow...\r\n",
        "\"EventID\",\"Message\",\"Source\"\n\"1\",\"a, b\",\"disk\"\n\"25\",\"Aborted, and\",\"volsnap\"\n",
        "Id;Level;Source\n25;Error of it;volsnap\n", "LEEF:1.0|Microsoft|volsnap|10|25|msg=x",
        "<13>Aug 1 web01 LEEF:2.0|Microsoft|Windows|10|volsnap:25|^|msg=x",
        "CEF:0|Microsoft|Microsoft Windows|10.0|volsnap:25|x|7|rt=x",
        "CEF:0|Microsoft|Microsoft Windows||25|An event|5|deviceExternalId=1 sourceServiceName=volsnap externalId=25",
        "CEF:0|Microsoft|volsnap|10.0|25|The shadow copies were aborted|High|dvc=1",
        "Aug  1 03:12:01 web01 CEF:0|Microsoft|Microsoft-Windows-volsnap|10.0.17763|25|Aborted|High|",
        "CEF:0|Microsoft|volsnap|10.0|Aborted|Aborted|High|externalId=25 dvc=1");
    CAPTURE(text);

    CHECK(seen_in(text) == "Storage");
}

TEST_CASE("a number of another column, of another source or of another field is no event of ours") {
    const auto* text = GENERATE(
        "TimeCreated           Id Message                    ProviderName\n-----------           -- -------            "
        "        ------------\n8/1/2026 3:12:01 AM   25 volsnap took long          disk\n",
        "Id ThreadId Message    ProviderName\n-- -------- -------    ------------\n 1       25 Errors ... volsnap\n",
        "CEF:0|Fortinet|volsnap-thing|1|25|An event|5|x=1", "CEF:0|Microsoft|Windows|1|volsnap-thing:25|x|5|x=1",
        "CEF:0|Microsoft|Windows|1|25|An event|5|sourceServiceName=volsnap reader externalId=25",
        "LEEF:1.0|Fortinet|volsnap reader|10|25|msg=x", "volsnap-thing 25", "Source: volsnap-thing\nEvent ID: 25\n",
        "Source: volsnap reader\nEvent ID: 25\n",
        "TimeCreated         ProviderName   Id Message\n-----------         ------------   -- -------\n"
        "8/1/2026 3:12:01 AM volsnap reader 25 The shadow copies of volume C: ...\n",
        "| Source | Id |\n|---|---|\n| volsnap reader | 25 |\n| volsnap | 25 times |\n| 25 | volsnap |\n",
        "CEF:0|Microsoft|disk|10.0|25|Of volsnap|High|", "CEF:0|Microsoft|volsnap|10.0|1|Aborted|High|cnt=25",
        "-- --\n25 volsnap times");
    CAPTURE(text);

    CHECK(seen_in(text).empty());
}

TEST_CASE("what another label names is no event, in any language") {
    CHECK(seen_in("Origen: volsnap\nId. de registro de evento: 25\n") == "");
    CHECK(seen_in("Bron: volsnap\nGebeurtenis-id: 26\nProces-id: 25\n") == "");
    CHECK(seen_in("Bron: volsnap\nGebeurtenis-id: 26\n\nBron: disk\nGebeurtenis-id: 25\n") == "");
    CHECK(seen_in("Gebeurtenis-id: 25\n") == "");
}

TEST_CASE("an event of few digits needs something that speaks of events") {
    struct Example {
        const char* text;
        const char* seen;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"volsnap 25", "Storage"},
        {"volsnap event 25 every night", "Storage"},
        {"event 25, volsnap", "Storage"},
        {"in the system log: volsnap 25", "Storage"},
        {"Error,8/1/2026 3:12:01 AM,volsnap,25,None", "Storage"},
        {"Source: volsnap   Event ID: 25", "Storage"},
        {"4711 Aug 01 03:12 Error volsnap 3221618713 ...", "Storage"},
        {"Source: Microsoft-Windows-CAPI2\nEvent ID: 513", "Files"},
        {"event 513 of Microsoft-Windows-CAPI2", "Files"},
        {"CAPI2 513 in the event log", "Files"},
        {"COM+ event 4689", "Inside"},
        {"volsnap 25\nvolsnap 25\n", "Storage"},
        {"volsnap 25 on C:\nvolsnap 25 on D:", "Storage"},
        {"02:00 volsnap 25\n02:30 volsnap 25", "Storage"},
        {"volsnap 25 at 02:00", "Storage"},
        {"VSS 8193\nvolsnap 25", "Routine Storage"},
        {"TimeGenerated,Source,EventID,Level\n2026-08-01T02:00:00Z,volsnap,25,Error", "Storage"},
        {"| volsnap | 25 | Error |", "Storage"},
        {"Source,EventID\nvolsnap,25", "Storage"},
        {"volsnap 25, VSS 8193", "Storage Routine"},
        {"volsnap 1 then volsnap 25", "Storage"},
        {"volsnap 25; volsnap 1", "Storage"},
        {"volsnap 25 volsnap 1", "Storage"},
        {"volsnap 25 8/1/2026 2:00 AM", "Storage"},
        {"volsnap 25 02:00", "Storage"},
        {"(volsnap 25) and more", "Storage"},
        {"volsnap 25,000 bytes", ""},
        {"volsnap 25 times in a row", ""},
        {"volsnap 25 GB", ""},
        {"volsnap 25%", ""},
        {"we saw volsnap at 12:25", ""},
        {"volsnap 8/25/2026", ""},
        {"event of volsnap 2, 8/25/2026", ""},
    }));
    CAPTURE(text);

    CHECK(seen_in(text) == expected);
}

TEST_CASE("a number without its source, and that of another source, say nothing") {
    const auto* text = GENERATE(
        "8193", "Event ID: 8193", "event 8193", "Source: ESENT\nDate: 8/1/2026\nEvent ID: 8193\nVSS writer",
        "ProviderName : ESENT\nId : 8193\n\nProviderName : VSS\nId : 1", "event 8193 from ESENT while VSS runs",
        "Error,8/1/2026,ESENT,8193,None\nError,8/1/2026,VSS,1,None", "Source: VSS\nEvent ID: 1\nProcess ID: 8193",
        R"([{"Source":"ESENT","EventID":8193},{"Source":"VSS","EventID":1}])", "VSSAudit 8193",
        "contoso.com event 4689", "<Provider Name='ESENT'/><EventID Qualifiers='0'>8193</EventID> VSS");
    CAPTURE(text);

    CHECK(seen_in(text).empty());
}

TEST_CASE("the number of an event says less than its text or a result in it, and nothing of a laptop") {
    struct Example {
        const char* text;
        const char* diagnosis;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"the backup fails, VSS 8193", "identified\nhigh Routine by signature 1:19 VSS 8193\n"},
        {"VSS 8193 on my laptop", "ambiguous\nmedium Routine by signature 1:1 VSS 8193\n"},
        {"VSS event 8193, hr = 0x80070005",
         "identified\nexact Routine by number 1:22 0x80070005 by signature 1:1 VSS event 8193\n"},
        {"VSS event 8193: storage could not grow in time",
         "identified\nhigh Storage by signature 1:25 could not grow in time\nmedium Routine by signature 1:1 VSS event "
         "8193\n"},
    }));
    CAPTURE(text);

    CHECK(told(diagnosed(guides().knowledge(), text)) == expected);
}

TEST_CASE("an event is found in any row of a table, however long the table and a message in it are") {
    struct Example {
        const char* headings;
        const char* other;
        const char* row;
    };
    const auto [headings, other, row] = GENERATE(values<Example>({
        {"TimeCreated         ProviderName   Id Message\n-----------         ------------   -- -------\n",
         "8/1/2026 3:12:01 AM disk            7 It has a bad block\n",
         "8/1/2026 3:12:02 AM volsnap        25 The shadow copies were aborted\n"},
        {"Index Time          EntryType   Source                 InstanceID Message\n"
         "----- ----          ---------   ------                 ---------- -------\n",
         "  120 Aug 01 02:00  Information Service Control M...   1073748860 The Windows Update service entered\n",
         "  119 Aug 01 02:00  Error       volsnap                        25 The shadow copies were aborted\n"},
        {"| Id | Message | ProviderName |\n|---|---|---|\n", "| 7 | It has a bad block | disk |\n",
         "| 25 | The shadow copies were aborted | volsnap |\n"},
        {"TimeCreated,Event ID,Level,Source\n", "8/1/2026,7,Error,disk\n", "8/2/2026,25,Error,volsnap\n"},
        {"Where,Who\n", "CEF:0|Microsoft|disk|10.0|7|A bad block|High|\n",
         "CEF:0|Microsoft|volsnap|10.0|25|Aborted|High|\n"},
    }));
    CAPTURE(headings);
    std::string table = headings;
    const std::size_t rows = GENERATE(10, 300, 5000);
    for (std::size_t n = 0; n < rows; ++n) {
        table += n % 100 == 0 ? "    of C: and\n\n    and of D:\n" : other;
    }

    CHECK(seen_in(table).empty());
    CHECK(seen_in(table + row) == "Storage");
    CHECK(seen_in(table + row + other) == "Storage");
}

TEST_CASE("events far on in a long text are found") {
    const std::string filler(200'000, '.');
    const auto* text =
        GENERATE("Error,8/1/2026 3:12:01 AM,VSS,8193,None", "Source: VSS\nDate: 8/1/2026\nEvent ID: 8193",
                 "<Provider Name='VSS'/><EventID Qualifiers='0'>8193</EventID>", "VSS 8193",
                 "TimeCreated  : 8/1/2026 3:12:01 AM\nProviderName : VSS\nId           : 8193\nMessage      : ...",
                 "Message      : ...\nId           : 8193\nVersion      :\nProviderName : VSS\nLogName : Application",
                 "ProviderName : ESENT\nId : 1\n\nProviderName : VSS\nId : 8193\n\nProviderName : ESENT\nId : 2",
                 "   ProviderName: ESENT\n\n8/1/2026 3:12:01 AM   1 Error   ...\n\n   ProviderName: VSS\n\n"
                 "TimeCreated             Id LevelDisplayName Message\n8/1/2026 3:12:01 AM    12 Error   ...\n"
                 "8/1/2026 3:12:01 AM   8193 Error   ...",
                 R"({"Id": 8193, "Version": null, "Level": 2, "LogName": "Application", "ProviderName": "VSS"})");
    CAPTURE(text);

    CHECK(seen_in(filler + "\n" + text + "\n" + filler) == "Routine");
}

}  // namespace vmbackup_diag::tests::events_test
