// Following several templates through the words of a text at once.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "token.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

/// A template whose last word was just read, and where its first one stood.
struct Completed {
    const Template* seen = nullptr;
    Part first = {};
};

class Phrases {
  public:
    explicit Phrases(std::span<const Template> templates) : templates_(templates) {}

    /// Takes the next word, in lower case; what it completes is valid until the next call.
    [[nodiscard]] std::span<const Completed> next(std::string_view word, const Part& at);

    /// Whether the word begins a template or is one that an open template waits for.
    [[nodiscard]] bool is_wanted(std::string_view word) const;

  private:
    struct Open {
        const Template* of;
        std::size_t next;
        int skipped;
        Part first;
    };

    /// More templates than this are not followed at once, whatever a hostile text repeats.
    static constexpr std::size_t most_open = 2048;

    void follow(const Open& open);

    std::span<const Template> templates_;
    std::vector<Open> open_;
    std::vector<Open> then_;
    std::vector<Completed> completed_;
};

}  // namespace vmbackup_diag::match
