// What pages are made of: lines that are broken where it hurts least, and times in words.
#include "vmbackup_diag/render/page.hpp"

#include "support/catch.hpp"
#include "vmbackup_diag/render/fix_page.hpp"

namespace vmbackup_diag::tests::page_test {

TEST_CASE("a word that is too long for its place begins further left, and what is joined to it stays with it") {
    struct Example {
        const char* id;
        const char* shown;
    };
    const auto [id, shown] = GENERATE(values<Example>({
        {"vm-agent.os", "  1. Code: Linux\n     [vm-agent.os]\n"},
        {"vm-agent.system", "  1. Code: Linux\n   [vm-agent.system]\n"},
        {"vm-agent.operating-system", "  1. Code: Linux\n[vm-agent.operating-system]\n"},
    }));
    CAPTURE(id);
    const render::Page page{
        {{{render::Role::text, "1. Code: Linux ["}, {render::Role::quiet, id}, {render::Role::text, "]"}}, 2, 3}};

    CHECK(render::painted(page, {.width = 20}) == shown);
}

TEST_CASE("how long something takes is said in minutes, hours or days") {
    struct Example {
        int minutes;
        const char* shown;
    };
    const auto [minutes, shown] = GENERATE(values<Example>({
        {1, "1 minute"},
        {45, "45 minutes"},
        {60, "1 hour"},
        {90, "90 minutes"},
        {180, "3 hours"},
        {24 * 60, "24 hours"},
        {7 * 24 * 60, "7 days"},
    }));

    CHECK(render::duration(minutes) == shown);
}

}  // namespace vmbackup_diag::tests::page_test
