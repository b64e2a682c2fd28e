#include "markup.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "hidden.hpp"
#include "letters.hpp"
#include "shown.hpp"
#include "tags.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Characters without a width, as HTML writes them.
constexpr auto without_width = std::to_array<std::string_view>(
    {"&#8203;", "&#x200b;", "&zerowidthspace;", "&shy;", "&#173;", "&#xad;", "&zwnj;", "&#8204;", "&#65279;"});

std::size_t size_without_width(std::string_view text) {
    const auto found =
        std::ranges::find_if(without_width, [&](std::string_view one) { return stands_at(text, 0, one); });
    return found == without_width.end() ? 0 : found->size();
}

/// Whether what stands up to the next tag is a code by itself.
bool encloses_code(std::string_view text, const Knowledge& knowledge) {
    constexpr std::size_t longest_code = 128;
    constexpr std::string_view shape_of_number = "0x80070005";
    const std::size_t end = text.substr(0, longest_code).find('<');
    const std::string_view word = text.substr(0, end == text.npos ? 0 : end);
    const bool is_number = stands_at(word, 0, shape_of_number.substr(0, 2)) && word.size() == shape_of_number.size();
    return is_number || (!word.empty() && find_named(knowledge, word) != nullptr);
}

bool is_inside_line(const Tag& tag) { return tag.kind != TagKind::none && tag.kind != TagKind::parts; }

class Markup {
  public:
    Markup(std::string_view text, const Knowledge& knowledge) : text_(text), knowledge_(knowledge), hidden_(text) {}

    [[nodiscard]] std::optional<std::string> shown() {
        std::size_t line = 0;
        for (std::size_t at = next(0); at != text_.npos; at = next(at)) {
            const std::size_t size = text_[at] == '\n' ? 0 : read(at, at == line);
            line = text_[at] == '\n' ? at + 1 : line;
            at += std::max<std::size_t>(size, 1);
        }
        if (copied_ == 0) {
            return std::nullopt;
        }
        shown_.add(text_.substr(copied_));
        return std::move(shown_).text();
    }

  private:
    [[nodiscard]] std::size_t next(std::size_t at) const { return text_.find_first_of("<&\n", at); }

    /// How much of the text is markup here, which goes; 0 where there is none, or where it stays.
    std::size_t read(std::size_t at, bool begins_line) {
        const std::string_view rest = text_.substr(at);
        if (rest.front() == '&') {
            const std::size_t size = size_without_width(rest);
            return size == 0 ? 0 : leave_out(at, size);
        }
        const Tag tag = tag_at(rest);
        if (is_inside_line(tag) || hidden_.size_at(at) > 0) {
            return read_row(at);
        }
        is_behind_code_ = tag.kind == TagKind::parts && encloses_code(rest.substr(tag.size), knowledge_);
        if (tag.kind == TagKind::none || begins_line) {
            return 0;
        }
        leave_out(at, tag.size);
        shown_.part();
        return tag.size;
    }

    /// Tags inside a line and what is hidden, of which one follows the other.
    std::size_t read_row(std::size_t at) {
        leave_out(at, 0);
        const std::string_view rest = text_.substr(at);
        std::size_t size = 0;
        std::size_t tags = 0;
        while (size < rest.size()) {
            const Tag tag = tag_at(rest.substr(size));
            if (is_inside_line(tag)) {
                tags += tag.kind == TagKind::breaks ? 0 : 1;
                size += tag.size;
                if (tag.is_of_link) {
                    shown_.read_link(tag.address);
                }
            } else if (const std::size_t hidden = hidden_.size_at(at + size)) {
                const auto lines = std::ranges::count(rest.substr(size, hidden), '\n');
                shown_.add(std::string(static_cast<std::size_t>(lines), '\n'));
                size += hidden;
            } else {
                break;
            }
        }
        const bool is_before_code = encloses_code(rest.substr(size), knowledge_);
        if (tags > 1 || is_before_code || is_behind_code_) {
            shown_.part();
        }
        is_behind_code_ = is_before_code;
        return leave_out(at, size);
    }

    std::size_t leave_out(std::size_t at, std::size_t size) {
        shown_.add(text_.substr(copied_, at - copied_));
        copied_ = at + size;
        return size;
    }

    std::string_view text_;
    const Knowledge& knowledge_;
    Hidden hidden_;
    Shown shown_;
    std::size_t copied_ = 0;
    bool is_behind_code_ = false;
};

}  // namespace

std::optional<std::string> without_markup(std::string_view text, const Knowledge& knowledge) {
    return Markup(text, knowledge).shown();
}

}  // namespace vmbackup_diag::evidence
