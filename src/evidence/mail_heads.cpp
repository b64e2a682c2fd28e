#include "mail_heads.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

#include "letters.hpp"
#include "lines.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// What such headers are called, or how their names begin.
constexpr auto names_for_mailers =
    std::to_array<std::string_view>({"arc-",        "authentication-", "auto-",         "content-",    "delivered-to:",
                                     "dkim-",       "feedback-id:",    "in-reply-to:",  "list-",       "message-id:",
                                     "mime-",       "msip_",           "precedence:",   "received:",   "received-spf:",
                                     "references:", "return-path:",    "thread-index:", "user-agent:", "x-"});

/// What only a mailer writes: where one of these stands, the lines around it are a head.
constexpr auto signs_of_head = std::to_array<std::string_view>(
    {"content-type:", "content-transfer-encoding:", "mime-version:", "dkim-signature:", "message-id:"});

/// The longest name of a header that is looked for a colon.
constexpr std::size_t longest_header_name = 80;

/// Whether the line is a header: a name of letters, digits and hyphens, and a colon.
bool is_mail_header(std::string_view line) {
    const std::size_t colon = line.substr(0, longest_header_name).find(':');
    return colon != line.npos && colon > 0 && std::ranges::all_of(line.substr(0, colon), [](char c) {
               return is_letter_or_digit(c) || c == '-' || c == '_';
           });
}

bool begins_like(std::string_view header, std::span<const std::string_view> names) {
    return std::ranges::any_of(names, [&](std::string_view name) { return stands_at(header, 0, name); });
}

bool is_folded(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

/// The headers that follow each other, be they those of a mail or not.
class Head {
  public:
    void read_header(std::string_view line, std::size_t at) {
        is_of_a_mail_ = is_of_a_mail_ || begins_like(line, signs_of_head);
        is_for_mailers_ = begins_like(line, names_for_mailers);
        go_on(line, at);
    }

    void go_on(std::string_view line, std::size_t at) {
        if (is_for_mailers_) {
            for_mailers_.push_back({at, at + line.size()});
        }
    }

    void end(std::vector<Section>& found) {
        const Head head = std::exchange(*this, {});
        if (head.is_of_a_mail_) {
            std::ranges::copy(head.for_mailers_, std::back_inserter(found));
        }
    }

  private:
    bool is_of_a_mail_ = false;
    bool is_for_mailers_ = false;  ///< the last one
    std::vector<Section> for_mailers_;
};

}  // namespace

std::vector<Section> headers_for_mailers(std::string_view text) {
    std::vector<Section> found;
    Head head;
    TextLines lines(text);
    for (auto line = lines.next(); line; line = lines.next()) {
        if (is_mail_header(*line)) {
            head.read_header(*line, lines.begin());
        } else if (is_folded(*line)) {
            head.go_on(*line, lines.begin());
        } else {
            head.end(found);
        }
    }
    head.end(found);
    return found;
}

}  // namespace vmbackup_diag::evidence
