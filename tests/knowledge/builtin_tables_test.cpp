// The program has in it what the files of the knowledge say, field by field: the tables are written by a list of fields
// of their own.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "support/catch.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/load/knowledge.hpp"
#include "vmbackup_diag/render/knowledge_json.hpp"

namespace vmbackup_diag::tests::builtin_tables_test {
namespace {

std::string written(const Knowledge& knowledge, std::string_view id) {
    render::JsonWriter out(true);
    (void)render::write_knowledge_file(out, knowledge, id);
    return out.take();
}

/// The ids of all that `kb show` can show.
std::set<std::string_view> ids_in(const Knowledge& knowledge) {
    std::set<std::string_view> ids;
    const auto add = [&](const auto& list) {
        for (const auto& thing : list) {
            ids.insert(thing.id.text);
        }
    };
    add(knowledge.entries);
    add(knowledge.fixes);
    add(knowledge.guides);
    add(knowledge.links);
    add(knowledge.escalations);
    add(knowledge.facts);
    const auto add_by = [&](const auto& list, auto key) {
        std::ranges::transform(list, std::inserter(ids, ids.end()), key);
    };
    add_by(knowledge.signatures, [](const Signature& s) { return s.id; });
    add_by(knowledge.placeholders, [](const Placeholder& p) { return p.id; });
    add_by(knowledge.families, [](const Family& f) { return f.prefix; });
    add_by(knowledge.abbreviations, [](const Abbreviation& a) { return a.short_form; });
    add_by(knowledge.subjects, [](const Subject& s) { return s.id; });
    add_by(knowledge.synonyms, [](const Synonyms& s) { return s.word; });
    add_by(knowledge.exemptions, [](const Exemption& e) { return e.id; });
    return ids;
}

std::vector<std::string> synonyms_in(const Knowledge& knowledge) {
    std::vector<std::string> all;
    for (const IndexedSynonym& synonym : knowledge.index.synonyms) {
        all.push_back(fmt::format("{}: {}", synonym.stem, synonym.meant));
    }
    return all;
}

std::vector<std::string> words_of_subjects(const Knowledge& knowledge) {
    std::vector<std::string> all;
    for (const SubjectWord& word : knowledge.index.subject_words) {
        all.push_back(fmt::format("{} {}: {}", word.stem, word.next, knowledge.subjects[word.subject].id));
    }
    return all;
}

std::string our_words_in(const Knowledge& knowledge) {
    const OurWords& ours = knowledge.index.ours;
    return fmt::format(
        "telling: {}\nof a VM: {}\nof any backup: {}\nof much else: {}\nof any failure: {}\nproviders: {}\n",
        fmt::join(ours.telling, " "), fmt::join(ours.of_a_vm, " "), fmt::join(ours.of_any_backup, " "),
        fmt::join(ours.of_much_else, " "), fmt::join(ours.of_any_failure, " "), fmt::join(ours.providers, " "));
}

}  // namespace

TEST_CASE("what the program knows is what the files of the knowledge say") {
    const load::Documents files = load::documents("../data/kb");
    REQUIRE(files.unreadable.empty());
    load::Store store;
    const load::Loaded loaded = load::knowledge(files.documents, {}, store);

    REQUIRE(ids_in(builtin::knowledge) == ids_in(loaded.knowledge));
    for (const std::string_view id : ids_in(loaded.knowledge)) {
        CHECK(written(builtin::knowledge, id) == written(loaded.knowledge, id));
    }
    CHECK(builtin::knowledge.version == loaded.knowledge.version);
    CHECK(builtin::knowledge.index.names.size() == loaded.knowledge.index.names.size());
    CHECK(builtin::knowledge.index.templates.size() == loaded.knowledge.index.templates.size());
    CHECK(builtin::knowledge.index.terms.size() == loaded.knowledge.index.terms.size());
    CHECK(synonyms_in(builtin::knowledge) == synonyms_in(loaded.knowledge));
    CHECK(words_of_subjects(builtin::knowledge) == words_of_subjects(loaded.knowledge));
    CHECK(our_words_in(builtin::knowledge) == our_words_in(loaded.knowledge));
}

TEST_CASE("what is shown of the knowledge, laid over it, changes nothing") {
    const std::string_view id =
        GENERATE("UserErrorFsFreezeFailed", "slow-backup", "restart-windows-agent", "vm-agent", "os", "unknown-code",
                 "vm", "UserError", "VSS", "backup-of-a-vm", "vault", "gentle/delete-backup-data");
    CAPTURE(id);
    const std::string shown = written(builtin::knowledge, id);
    load::Store store;

    const load::Loaded laid_over = load::knowledge({{{"mine.json", shown}}}, builtin::knowledge, store);

    CHECK(laid_over.problems.empty());
    CHECK(written(laid_over.knowledge, id) == shown);
}

}  // namespace vmbackup_diag::tests::builtin_tables_test
