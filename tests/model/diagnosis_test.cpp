// What is known of a case comes from the context and from the entry, and the entry knows it better.
#include "vmbackup_diag/model/diagnosis.hpp"

#include "support/catch.hpp"

namespace vmbackup_diag::tests::model_diagnosis_test {
namespace {

std::string shown(const Context& context) {
    std::string out;
    for (const KnownFact& known : context.facts) {
        out += std::string(known.fact.text) + " is " + std::string(known.value) + "\n";
    }
    return out;
}

constexpr KnownFact restored{FactId{"operation"}, "restore"};

}  // namespace

TEST_CASE("system and operation of a context are facts of the case") {
    struct Example {
        Context context;
        const char* facts;
    };
    const auto [context, facts] = GENERATE(values<Example>({
        {{}, ""},
        {{.os = Os::linux}, "os is linux\n"},
        {{.operation = Operation::backup}, "operation is backup\n"},
        {{.operation = Operation::restore}, "operation is restore\n"},
        {{.operation = Operation::delete_}, "operation is other\n"},
        {{.facts = {{FactId{"vm-state"}, "running"}}}, "vm-state is running\n"},
    }));

    CHECK(shown(with_facts(context, {})) == facts);
}

TEST_CASE("what the entry says of the case stands for what the context says of the same") {
    const Context context{.operation = Operation::backup,
                          .facts = {{FactId{"operation"}, "other"}, {FactId{"vm-state"}, "running"}}};

    CHECK(shown(with_facts(context, {&restored, 1})) == "vm-state is running\noperation is restore\n");

    const KnownFact on_windows{os_fact, "windows"};
    CHECK(shown(with_facts({.os = Os::linux}, {&on_windows, 1})) == "os is windows\n");
}

}  // namespace vmbackup_diag::tests::model_diagnosis_test
