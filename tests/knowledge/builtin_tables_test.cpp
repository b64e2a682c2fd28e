// The program has in it what the files of the knowledge say, field by field: the tables are written by a list of fields
// of their own.
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
    for (const Signature& signature : knowledge.signatures) {
        ids.insert(signature.id);
    }
    return ids;
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
}

TEST_CASE("what is shown of the knowledge, laid over it, changes nothing") {
    const std::string_view id = GENERATE("UserErrorFsFreezeFailed", "slow-backup", "restart-windows-agent", "vm-agent",
                                         "os", "unknown-code");
    CAPTURE(id);
    const std::string shown = written(builtin::knowledge, id);
    load::Store store;

    const load::Loaded laid_over = load::knowledge({{{"mine.json", shown}}}, builtin::knowledge, store);

    CHECK(laid_over.problems.empty());
    CHECK(written(laid_over.knowledge, id) == shown);
}

}  // namespace vmbackup_diag::tests::builtin_tables_test
