// Ranked search: what is rare and stands in titles and phrases counts most; words only ever suggest.
#include "vmbackup_diag/match/search.hpp"

#include "support/catch.hpp"
#include "support/guides.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::tests::search_test {
namespace {

const Knowledge& knowledge() {
    static const Guides guides(R"({"synonyms": [{"word": "vm", "others": ["box", "server"]}], "errors": [
        {"id": "UserErrorFreeze", "title": "File systems of Linux could not be frozen", "summary": "The freeze of the backup failed.",
         "phrases": ["server hangs during the nightly snapshot"]},
        {"id": "UserErrorVault", "title": "The vault cannot be deleted", "summary": "Something in the vault is protected by a backup."},
        {"id": "UserErrorAgent", "title": "The agent does not answer", "summary": "The backup asked the agent in vain."},
        {"id": "UserErrorQuota", "title": "The quota is used up", "summary": "No more cores for the restore."}]})");
    return guides.knowledge();
}

/// `UserErrorX: word, word`, one line for each result.
std::string found(std::string_view text) {
    const match::Said said = match::said_in(knowledge(), text);
    std::string out;
    for (const match::Ranked& ranked : match::search(knowledge(), said, std::nullopt, 3)) {
        out += fmt::format("{}:", ranked.entry->id.text);
        for (const Matched* word : ranked.words) {
            out += fmt::format(" {}@{}:{}", word->text, word->place.line, word->place.column);
        }
        out += '\n';
    }
    return out;
}

}  // namespace

TEST_CASE("results come by how rare and how prominent the words are, each with the words that speak for it") {
    CHECK(found("my linux box freezes during backup\nsince the vault moved") ==
          "UserErrorFreeze: freezes@1:14 linux@1:4 box@1:10 backup@1:29\n"
          "UserErrorVault: vault@2:11 backup@1:29\n"
          "UserErrorAgent: backup@1:29\n");
    CHECK(found("nothing of that kind").empty());
    CHECK(found("").empty());
}

TEST_CASE("a misspelt word counts as the known one that it is nearest to, and is shown as it was written") {
    CHECK(found("teh bakcup feezes on linx, VALUT moved") ==
          "UserErrorFreeze: feezes@1:12 linx@1:22 bakcup@1:5\n"
          "UserErrorVault: VALUT@1:28 bakcup@1:5\n"
          "UserErrorAgent: bakcup@1:5\n");
    CHECK(found("bkpuca aeg qouatx").empty());
}

TEST_CASE("a text of many strange words costs no more than a few of them") {
    std::string strange;
    for (int n = 0; n < 100; ++n) {
        strange += fmt::format("{} ", std::string(12, static_cast<char>('a' + n % 26)) + std::string(n % 7, 'x'));
    }

    CHECK(found(strange + "valut").empty());
    CHECK(found(strange + "vault") == "UserErrorVault: vault@1:1596\n");
}

TEST_CASE("a word without an end is searched by its parts, and shown by its beginning") {
    std::string endless = "Linux";
    for (int n = 0; n < 1000; ++n) {
        endless += "FreezeServer";
    }

    CHECK(found(endless) == "UserErrorFreeze: LinuxFreezeServerFreezeServerFreezeServerFreezeServerFreezeS...@1:1\n");
}

TEST_CASE("what says the same words near each other comes before what has them far apart") {
    static const Guides apart(R"({"errors": [
        {"id": "UserErrorApart", "title": "The agent of a policy that one subscription shares has no disk", "summary": "Wrong."},
        {"id": "UserErrorBeside", "title": "The policy of a subscription that one agent shares has no disk", "summary": "Wrong."}]})");
    const auto first = [&](std::string_view text) {
        return match::search(apart.knowledge(), match::said_in(apart.knowledge(), text), std::nullopt, 1)
            .at(0)
            .entry->id.text;
    };

    CHECK(first("agent policy") == "UserErrorApart");
    CHECK(first("which agent shares it") == "UserErrorBeside");
}

TEST_CASE("a text is about the subjects whose words it holds, in any form") {
    static const Guides guides(R"({"subjects": [{"id": "backup", "ours": true, "words": ["backup", "snapshot", "vm"]},
                                                {"id": "containers", "words": ["pod", "kubernetes"]},
                                                {"id": "home", "words": ["laptop"]},
                                                {"id": "rivals", "alike": true, "words": ["veeam"]}]})");
    struct Example {
        const char* text;
        std::size_t ours;
        std::size_t others;
    };
    const auto [text, ours, others] = GENERATE(values<Example>({
        {"Backups and snapshots of the VMs", 3, 0},
        {"the server in which pods run, and my Laptop", 0, 2},
        {"backup of a laptop", 1, 1},
        {"veeam takes a backup and a snapshot", 2, 2},
        {"", 0, 0},
    }));
    CAPTURE(text);

    const match::About about = match::about(guides.knowledge(), match::said_in(guides.knowledge(), text));

    CHECK(about.ours == ours);
    CHECK(about.others == others);
    CHECK(match::about(knowledge(), match::said_in(knowledge(), "any text is ours")).ours == 2);
}

TEST_CASE("own words suggest an entry, and the one that stands out is called possible") {
    CHECK_THAT(told(diagnosed(builtin::knowledge, "the restored vm has no network, and its ip address is wrong")),
               StartsWith("ambiguous\nmedium restored-vm-no-network by words"));
}

TEST_CASE(
    "a few words without a word of the field are candidates where each of them speaks for the best, and tells "
    "something") {
    struct Example {
        const char* text;
        const char* begin;
    };
    const auto [text, begin] = GENERATE(values<Example>({
        {"bitlocker", "ambiguous\nlow ExtensionSnapshotBitlockerError by words"},
        {"soft delete", "ambiguous\nlow soft-delete by words"},
        {"immutability", "ambiguous\nlow vault-immutability-refused by words"},
        {"lock", "ambiguous\nlow resource-lock by words"},
        {"is a stopped machine backed up?", "ambiguous\nlow stopped-vm-backup by words"},
        {"disk", "unknown\n"},
        {"failed", "unknown\n"},
        {"kubernetes", "unknown\n"},
        {"the printer lock", "unknown\n"},
        {"text", "unknown\n"},
        {"DiskBitlocker", "unknown\n"},
    }));
    CAPTURE(text);

    CHECK_THAT(told(diagnosed(builtin::knowledge, text)), StartsWith(begin));
}

TEST_CASE("the parts of a long word speak, and so does a word that was a part of one before") {
    const auto* text = GENERATE("Restore-AzRecoveryServicesBackupItem does not honor RestoreDiskList",
                                "Remove-AzRecoveryServicesVault doesn't delete Service Vault.");
    CAPTURE(text);

    CHECK(diagnosed(builtin::knowledge, text).status == Status::ambiguous);
}

TEST_CASE("a letter that is not ASCII belongs to its word, and a piece of a word means nothing") {
    struct Example {
        const char* text;
        const char* found;
    };
    const auto [text, expected] = GENERATE(values<Example>({
        {"quota", "UserErrorQuota: quota@1:1\n"},
        {"\u201cquota\u201d \u2013 quota\u2026", "UserErrorQuota: quota@1:2\n"},
        {"3\u00d7quota", "UserErrorQuota: quota@1:3\n"},
        {"\u30a8quota", "UserErrorQuota: quota@1:2\n"},
        {"quota\u00fc", ""},
        {"\u00e4quota", ""},
        {"quota\xfc, \xe4quota", ""},
        {"quota\ufffd", ""},
    }));
    CAPTURE(text);

    CHECK(found(text) == expected);
}

TEST_CASE("an entry of the event log in German that says nothing of a backup suggests nothing") {
    CHECK(told(diagnosed(builtin::knowledge,
                         "Protokollname: System\nQuelle: Disk\nEreignis-ID: 7\nEbene: Fehler\nSchl\u00fcssel"
                         "w\u00f6rter:Klassisch\nBenutzer: Nicht zutreffend\nComputer: vm-file01\nBeschreibung:\n"
                         "Etwas ging nicht. Ger\u00e4t und Laufwerk pr\u00fcfen.\n")) == "unknown\n");
}

TEST_CASE("a code outweighs all words") {
    CHECK_THAT(told(diagnosed(knowledge(),
                              "UserErrorQuota_ on the linux server whose backup snapshot freezes and hangs nightly")),
               StartsWith("identified\nexact UserErrorQuota"));
}

TEST_CASE("a word that no text of the knowledge has speaks for what is written with the same letters") {
    static const Guides like(R"({"errors": [
        {"id": "UserErrorMoved", "title": "The policy was moved", "summary": "Wrong."},
        {"id": "UserErrorDelete", "title": "The policy was deleted", "summary": "Wrong."}]})");
    const auto first = [&](std::string_view text) {
        return match::search(like.knowledge(), match::said_in(like.knowledge(), text), std::nullopt, 1).at(0).entry->id;
    };

    CHECK(first("policy undeletable").text == "UserErrorDelete");
    CHECK(first("policy unmovable").text == "UserErrorMoved");
}

}  // namespace vmbackup_diag::tests::search_test
