#include "vmbackup_diag/typing/menu_screen.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "vmbackup_diag/model/text.hpp"
#include "vmbackup_diag/render/page.hpp"

namespace vmbackup_diag::typing {
namespace {

constexpr std::string_view prompt = "> ";
constexpr std::string_view clear_to_end_of_line = "\x1B[K";

std::size_t length_of_first(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && is_inside_character(text[length])) {
        ++length;
    }
    return length;
}

/// No less than what the terminal takes: from U+1100 on a character may be as wide as two.
std::size_t room_for(std::string_view character) {
    return static_cast<unsigned char>(character.front()) >= 0xE1 ? 2 : 1;
}

std::size_t room(std::string_view text) {
    std::size_t sum = 0;
    while (!text.empty()) {
        const std::size_t length = length_of_first(text);
        sum += room_for(text.substr(0, length));
        text.remove_prefix(length);
    }
    return sum;
}

std::string_view end_within(std::string_view text, std::size_t columns) {
    for (std::size_t taken = room(text); taken > columns;) {
        const std::size_t length = length_of_first(text);
        taken -= room_for(text.substr(0, length));
        text.remove_prefix(length);
    }
    return text;
}

std::string_view start_within(std::string_view text, std::size_t columns) {
    std::size_t end = 0;
    for (std::size_t taken = 0; end < text.size();) {
        const std::size_t length = length_of_first(text.substr(end));
        taken += room_for(text.substr(end, length));
        if (taken > columns) {
            break;
        }
        end += length;
    }
    return text.substr(0, end);
}

/// Ends of lines stay in the text, and are blanks to the eye.
std::string on_one_row(std::string_view text) {
    std::string out(text);
    std::ranges::replace(out, '\n', ' ');
    return out;
}

/// What stands before the line: of a text of several lines, how many there are, as only its end can be seen.
std::string lead_of(std::string_view text, std::size_t columns) {
    const std::size_t end = text.find_last_not_of('\n');
    const auto more = std::ranges::count(text.substr(0, end == text.npos ? 0 : end), '\n');
    const std::string lead = more == 0 ? std::string(prompt) : fmt::format("{}[{} lines] ", prompt, more + 1);
    return lead.size() * 2 < columns ? lead : std::string(prompt);
}

std::size_t rows_of(const std::string& text, std::size_t columns) {
    std::size_t rows = 0;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = rest.find('\n');
        rows += std::max<std::size_t>(1, (vmbackup_diag::columns(rest.substr(0, end)) + columns - 1) / columns);
        rest.remove_prefix(std::min(end, rest.size() - 1) + 1);
    }
    return rows;
}

}  // namespace

MenuScreen::MenuScreen(const std::vector<render::Choice>& choices, std::size_t width, outside::ScreenSize size,
                       Signs signs, bool is_ours)
    : columns_(std::max<std::size_t>(size.columns, 8)), signs_(signs), marks_(choices.size(), Mark::none) {
    std::size_t all = 0;
    for (const render::Line& line : render::choices_page(choices)) {
        rows_up_.push_back(all);
        all += rows_of(render::painted({line}, {.width = width}), columns_);
    }
    std::ranges::for_each(rows_up_, [all](std::size_t& rows) { rows = all - rows; });
    fits_ = is_ours && all < size.rows;
}

std::string MenuScreen::drawn(const Menu& menu) {
    std::string out;
    for (std::size_t n = 0; fits_ && n < marks_.size(); ++n) {
        if (menu.marks()[n] != marks_[n]) {
            out += fmt::format("\r\x1B[{0}A{1}\r\x1B[{0}B", rows_up_[n], sign(menu.marks()[n]));
        }
    }
    marks_ = menu.marks();
    std::string line = line_of(menu);
    if (!out.empty() || line != line_) {
        out += line;
        line_ = std::move(line);
    }
    return out;
}

std::string MenuScreen::ended(std::string_view answer) const {
    const std::string lead = lead_of(answer, columns_);
    return fmt::format("\r{}{}{}\n", lead, end_within(on_one_row(answer), columns_ - lead.size() - 1),
                       clear_to_end_of_line);
}

bool MenuScreen::is_laid_out_as(const MenuScreen& other) const {
    return rows_up_ == other.rows_up_ && fits_ == other.fits_;
}

std::string MenuScreen::sign(Mark mark) const {
    return std::string(mark == Mark::chosen ? signs_.chosen : mark == Mark::fits ? signs_.fits : " ");
}

/// Where the marks cannot be seen: the answer that is chosen, or the numbers of those that the text fits.
std::string MenuScreen::in_place_of_marks(const Menu& menu) const {
    if (const auto chosen = menu.chosen(); chosen && !fits_) {
        return fmt::format("{}. {}", *chosen + 1, menu.choices()[*chosen].label);
    }
    std::string numbers;
    for (std::size_t n = 0; !fits_ && n < menu.marks().size(); ++n) {
        if (menu.marks()[n] == Mark::fits) {
            numbers += fmt::format("{}{}", numbers.empty() ? "" : ", ", n + 1);
        }
    }
    return numbers;
}

/// The line, and then its start once more, which leaves the cursor where it belongs however wide the terminal makes
/// a character.
std::string MenuScreen::line_of(const Menu& menu) const {
    const std::string lead = lead_of(menu.line().text(), columns_);
    const std::size_t columns = columns_ - lead.size() - 1;
    const std::string marked = in_place_of_marks(menu);
    if (!marked.empty() && menu.line().text().empty()) {
        return fmt::format("\r{}{}{}", lead, start_within(marked, columns), clear_to_end_of_line);
    }
    const std::size_t for_text = marked.empty() ? columns : columns / 2;
    const std::string before = on_one_row(end_within(menu.line().before_cursor(), for_text));
    const std::string after = on_one_row(start_within(menu.line().after_cursor(), for_text - room(before)));
    const std::string beside =
        marked.empty() ? "" : fmt::format("  {} {}", sign(menu.chosen() ? Mark::chosen : Mark::fits), marked);
    return fmt::format("\r{0}{1}{2}{3}{4}\r{0}{1}", lead, before, after,
                       start_within(beside, columns - room(before) - room(after)), clear_to_end_of_line);
}

}  // namespace vmbackup_diag::typing
