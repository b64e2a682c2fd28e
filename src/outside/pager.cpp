#include "vmbackup_diag/outside/pager.hpp"

#include <algorithm>
#include <sstream>

namespace vmbackup_diag::outside {
namespace {

constexpr std::string_view usual_pager = "less -FRX";  // what fits is left alone, colours and the screen stay
constexpr std::string_view for_a_shell = "|&;<>()$`\\\"'*?[]#~=%{}!\n\t";

/// How many rows the text takes at most; escape sequences count as if they were seen.
std::size_t rows(std::string_view text, std::size_t columns) {
    std::size_t rows = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        rows += 1 + (end > 0 ? (end - 1) / std::max<std::size_t>(columns, 1) : 0);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return rows;
}

}  // namespace

std::vector<std::string> pager_command(std::string_view stated) {
    if (stated.find_first_of(for_a_shell) != stated.npos) {
        return {"sh", "-c", std::string(stated)};
    }
    std::vector<std::string> words;
    std::istringstream in{std::string(stated)};
    for (std::string word; in >> word;) {
        words.push_back(word);
    }
    return words.size() == 1 && words.front() == "cat" ? std::vector<std::string>{} : words;
}

bool is_longer_than_screen(const Surroundings& around, std::string_view text) {
    const auto size = around.screen_size();
    return size && rows(text, size->columns) >= size->rows;
}

void print_paged(const Surroundings& around, std::ostream& out, const std::string& result) {
    const std::string stated = around.is_set("PAGER") ? around.variable("PAGER") : std::string(usual_pager);
    const auto command = pager_command(stated);
    if (!is_longer_than_screen(around, result) || command.empty() || !around.page(command, result)) {
        out << result;
    }
}

}  // namespace vmbackup_diag::outside
