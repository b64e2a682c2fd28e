// What leaves the machine with stand-ins in the place of names.
#include "vmbackup_diag/redact/redaction.hpp"
#include "support/catch.hpp"
#include "support/guides.hpp"

namespace vmbackup_diag::tests::stand_ins_test {
namespace {

const Knowledge& knowledge() {
    static const Guides guides(R"({"errors": [{"id": "Gone", "messages": ["The VM {} of {} cannot be found"]}]})");
    return guides.knowledge();
}

/// A message in which names fill the holes.
redact::Redacted redacted(const std::string& message, const Context& context, std::span<const NamedValue> told = {}) {
    return redact::redacted(knowledge(), {.context = context,
                                          .told = told,
                                          .entry = find(knowledge(), EntryId{"Gone"}),
                                          .seen = {MatchedBy::message, message}});
}

std::string shown(const redact::Redacted& redaction) {
    std::string out = redaction.seen.text + "\n";
    for (const NamedValue& named : redaction.context.names) {
        out += named.name + "=" + named.value + "\n";
    }
    for (const auto& [name, stand_in] : redaction.stand_ins) {
        out += stand_in + " for " + name + "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("each name gets a stand-in of its kind, and the same name the same one in any letter case") {
    const Context context{.names = {{"vm", "web01"},
                                    {"resource-group", "shop"},
                                    {"vault-resource-group", "backups"},
                                    {"vault", "nightly"},
                                    {"policy", "SHOP"}}};

    CHECK(shown(redacted("The VM Web01 of nightly cannot be found", context)) ==
          "The VM vm-1 of vault-1 cannot be found\n"
          "vm=vm-1\nresource-group=rg-1\nvault-resource-group=rg-2\nvault=vault-1\npolicy=rg-1\n"
          "vm-1 for web01\nrg-1 for shop\nrg-2 for backups\nvault-1 for nightly\n");
}

TEST_CASE("a name that is known is replaced where it stands whole, the longest one first") {
    struct Example {
        const char* message;
        const char* seen;
    };
    const auto [message, seen] = GENERATE(values<Example>({
        {"The VM sql of a cannot be found", "The VM vm-1 of a cannot be found"},
        {"The VM SQL of a cannot be found", "The VM vm-1 of a cannot be found"},
        {"The VM sql-backup of a cannot be found", "The VM vault-1 of a cannot be found"},
        {"The VM sql-backups of a cannot be found", "The VM vm-2 of a cannot be found"},
        {"The VM mysql of a cannot be found", "The VM vm-2 of a cannot be found"},
        {"The VM sql. of a cannot be found", "The VM vm-1. of a cannot be found"},
        {"The VM sql.corp of a cannot be found", "The VM vm-2 of a cannot be found"},
        {"The VM 'sql' of [sql-backup] cannot be found", "The VM 'vm-1' of [vault-1] cannot be found"},
        {"The VM our prod VM of a cannot be found", "The VM user-1 of a cannot be found"},
        {"The VM sql of sql sql-backup cannot be found", "The VM vm-1 of vm-1 vault-1 cannot be found"},
    }));
    CAPTURE(message);
    const std::vector<NamedValue> told{{"user", "our prod VM"}};

    CHECK(redacted(message, {.names = {{"vm", "sql"}, {"vault", "sql-backup"}}}, told).seen.text == seen);
}

TEST_CASE("the product's own words stay, be they the name of something as well") {
    CHECK(redacted("The VM found of cannot cannot be found", {.names = {{"vm", "found"}, {"vault", "cannot"}}})
              .seen.text == "The VM vm-1 of vault-1 cannot be found");
}

TEST_CASE("values that were refused leave nothing behind, and without an entry nothing is quoted") {
    const Context context{.refused = {{"vm", "web01; reboot is no name", {"web01; reboot"}}}, .os = Os::linux};

    const redact::Redacted redaction = redact::redacted(knowledge(), {.context = context});

    CHECK(redaction.context.refused.empty());
    CHECK(redaction.context.os == Os::linux);
    CHECK(shown(redaction) == "\n");
}

}  // namespace vmbackup_diag::tests::stand_ins_test
