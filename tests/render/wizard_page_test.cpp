// The wizard's screens: a question fits on one, and only commands may be wider than it.
#include <algorithm>
#include <sstream>

#include "support/catch.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/model/question_name.hpp"
#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::tests::wizard_page_test {
namespace {

constexpr std::size_t screen_lines = 24;
constexpr std::size_t screen_columns = 80;

std::vector<std::string> lines_of(const render::Page& page, std::size_t width) {
    std::istringstream in(painted(page, {.width = width}));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// How many lines of the terminal these take, when one that is too long goes on in the next.
std::size_t terminal_lines(const std::vector<std::string>& lines) {
    std::size_t count = 0;
    for (const std::string& line : lines) {
        count += std::max<std::size_t>(1, (columns(line) + screen_columns - 1) / screen_columns);
    }
    return count;
}

}  // namespace

TEST_CASE("every question that ships fits on a screen of 80 by 24, with the prompt below it") {
    for (const Guide& guide : builtin::knowledge.guides) {
        for (const Node& node : guide.nodes) {
            const auto* question = std::get_if<Question>(&node.body);
            if (question == nullptr) {
                continue;
            }
            const Position position{.now = AskQuestion{question}, .id = question_name(guide, node)};
            CAPTURE(position.id);

            const auto lines = lines_of(render::question_page(position, {}, {}, {}), screen_columns);

            CHECK(terminal_lines(lines) < screen_lines);
        }
    }
}

TEST_CASE("at 40 columns only commands and addresses are wider than the screen") {
    for (const Fix& fix : builtin::knowledge.fixes) {
        const Position position{.now = TryFix{&fix}, .id = "a.worked"};
        CAPTURE(fix.id.text);
        render::Page prose = render::verdict_page(builtin::knowledge, {position, {}, {}}, {}, {});
        std::erase_if(prose, [](const render::Line& line) { return line.verbatim; });

        const auto lines = lines_of(prose, 40);

        const auto widest = std::ranges::max_element(lines, {}, [](const std::string& line) { return columns(line); });
        const bool is_one_long_word = widest->find(' ', widest->find_first_not_of(' ')) == widest->npos;
        CAPTURE(*widest);
        CHECK((columns(*widest) <= 40 || is_one_long_word));
    }
}

}  // namespace vmbackup_diag::tests::wizard_page_test
