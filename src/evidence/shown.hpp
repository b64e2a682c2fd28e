// What a page shows, as far as it is read. The address of a link waits for the end of the link and of the word that it
// ends in, so that it parts neither; inside a string of JSON for no more than its end.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace vmbackup_diag::evidence {

class Shown {
  public:
    void add(std::string_view text) {
        if (!due_.empty()) {
            const std::size_t word = std::min(text.find_first_of(" \t\r\n\"'`<>\\"), text.size());
            text_ += text.substr(0, word);
            text.remove_prefix(word);
            text_ += text.empty() ? "" : std::exchange(due_, {});
        }
        text_ += text;
    }

    void read_link(std::string_view address) {
        due_ += std::exchange(address_, {});
        address_ = address.empty() ? "" : fmt::format(" {}", address);
    }

    void part() { text_.append(std::exchange(due_, {})) += ' '; }

    [[nodiscard]] std::string text() && { return text_ + due_ + address_; }

  private:
    std::string text_;
    std::string address_;  ///< of the link that is open
    std::string due_;      ///< the addresses of those that ended
};

}  // namespace vmbackup_diag::evidence
