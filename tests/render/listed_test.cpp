// What a list names is shown as it is written, whatever of it would be markup.
#include "vmbackup_diag/render/listed.hpp"

#include "support/catch.hpp"

namespace vmbackup_diag::tests::listed_test {

TEST_CASE("a title in a row of Markdown is no markup") {
    constexpr Os systems[] = {Os::windows, Os::linux};
    const Entry entry{.id = EntryId{"UserErrorX"}, .title = "A | pipe, *stars* and [brackets]", .os = systems};
    const Link link{.id = LinkId{"page"}, .title = "What [X] means", .url = "https://learn.microsoft.com/x"};

    CHECK(render::markdown_row(entry) ==
          "- `UserErrorX`: A \\| pipe, \\*stars\\* and \\[brackets\\] (VM agent; Windows and Linux)\n");
    CHECK(render::markdown_row(link) == "- [What \\[X\\] means](https://learn.microsoft.com/x)\n");
}

}  // namespace vmbackup_diag::tests::listed_test
