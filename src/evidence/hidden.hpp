// What a page holds and does not show: its comments, its scripts and its style sheets.
#pragma once

#include <array>
#include <string_view>

namespace vmbackup_diag::evidence {

class Hidden {
  public:
    explicit Hidden(std::string_view text) : text_(text) {}

    /// How much of the text is hidden from this offset on; 0 where nothing is. What has no end hides nothing.
    [[nodiscard]] std::size_t size_at(std::size_t at);

  private:
    struct Kind {
        std::string_view begin;
        std::string_view end;  ///< in a string of JSON a reverse solidus stands before the solidus
        bool goes_on = true;   ///< whether an end of it may still come: it is looked for once in vain
    };

    std::string_view text_;
    std::array<Kind, 3> kinds_{{{"<!--", "-->"}, {"<script", "/script>"}, {"<style", "/style>"}}};
};

}  // namespace vmbackup_diag::evidence
