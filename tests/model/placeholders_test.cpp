// A placeholder is found in a command, and what only looks like one is left alone.
#include "vmbackup_diag/model/placeholders.hpp"
#include "support/catch.hpp"

#include <string>

namespace vmbackup_diag {

TEST_CASE("placeholders are names of small letters in angle brackets") {
    struct Example {
        std::string_view command;
        std::string names;
    };
    const auto [command, names] = GENERATE(values<Example>({
        {"az vm show -n <vm> -g <resource-group>", "vm resource-group "},
        {"<vm><vm>", "vm vm "},
        {"<disk0>", "disk0 "},
        {"sort < in > out", ""},
        {"sort <in>out", "in "},
        {"cat <<EOF", ""},
        {"<<vm>>", "vm "},
        {"<VM> <0vm> <-vm> <> <vm", ""},
        {"<?xml version=\"1.0\"?>", ""},
    }));
    CAPTURE(command);

    std::string found;
    for (const PlaceholderUse& use : placeholders_in(command)) {
        found += std::string(use.name) + ' ';
        CHECK(command.substr(use.begin, use.end - use.begin) == "<" + std::string(use.name) + ">");
    }

    CHECK(found == names);
}

}  // namespace vmbackup_diag
