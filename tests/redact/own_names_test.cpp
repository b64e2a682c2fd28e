// Which words of a text may be names of the user's own things, and what they may be the names of.
#include "redact/own_names.hpp"

#include "support/catch.hpp"
#include "support/guides.hpp"

namespace vmbackup_diag::tests::own_names_test {
namespace {

const Knowledge& knowledge() {
    static const Guides guides(R"({"errors": [{"id": "UserErrorGone", "messages": [
        "The agent service of the VM {} cannot be found",
        "The machine, resource group, vault, account, policy, subscription and user are known"]}]})");
    return guides.knowledge();
}

/// Each atom of the text that may be a name, and of what.
std::string names_in(std::string_view text) {
    const redact::OwnNames own_names(knowledge());
    std::string out;
    for (auto atom = redact::next_atom(text, 0, text.size()); atom.begin < text.size();
         atom = redact::next_atom(text, atom.end, text.size())) {
        if (const std::string_view kind = own_names.kind_of(text, atom); !kind.empty()) {
            out += std::string(out.empty() ? "" : ", ") + std::string(kind) + " " +
                   std::string(text.substr(atom.begin, atom.end - atom.begin));
        }
    }
    return out;
}

}  // namespace

TEST_CASE("whatever is no word of the product, no number and no code may be a name") {
    struct Example {
        const char* text;
        const char* names;
    };
    const auto [text, names] = GENERATE(values<Example>({
        {"the agent cannot be found", ""},
        {"the agent of web01", "name web01"},
        {"UserErrorGone of web01.corp.example", "name web01.corp.example"},
        {"agent.service", ""},
        {"agent-service", "name agent-service"},
        {"agent: web01, web02.", "name web01, name web02"},
        {"Schl\xC3\xBCssel", "name Schl\xC3\xBCssel"},
        {"a b 5 2.11.1 2026-11-30 10:33:21.5 0x8007 10G 30ms", ""},
        {"10.77.3.9 fe80::1f 10.0.0.1-10.0.0.9", "address 10.77.3.9, address fe80::1f, address 10.0.0.1-10.0.0.9"},
        {"0.0.0.0 127.0.0.1 168.63.129.16 169.254.169.254", ""},
        {"9f2c1d3e-1111-2222-3333-444455556666", "id 9f2c1d3e-1111-2222-3333-444455556666"},
        {"subscription '9f2c1d3e-1111-2222-3333-444455556666'", "subscription 9f2c1d3e-1111-2222-3333-444455556666"},
    }));
    CAPTURE(text);

    CHECK(names_in(text) == names);
}

TEST_CASE("where a name is due, a word of the product is one, unless it is written as its words alone are") {
    struct Example {
        const char* text;
        const char* names;
    };
    const auto [text, names] = GENERATE(values<Example>({
        {"the VM agent", "vm agent"},
        {"the VM 'agent'", "vm agent"},
        {"the 'agent'", "name agent"},
        {"the \"agent\" service", "name agent"},
        {"the 'agent service'", ""},
        {"machine found", "vm found"},
        {"resource group agent", "rg agent"},
        {"vault agent", "vault agent"},
        {"account agent", "account agent"},
        {"policy agent", "policy agent"},
        {"user agent", "user agent"},
        {"the 'UserErrorGone'", ""},
    }));
    CAPTURE(text);

    CHECK(names_in(text) == names);
}

}  // namespace vmbackup_diag::tests::own_names_test
