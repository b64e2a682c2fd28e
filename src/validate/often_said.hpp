// Words that texts say often, and which of them somebody meant whose fingers slipped on the keyboard.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vmbackup_diag::validate {

class OftenSaid {
  public:
    /// A word in lower case, which has to stay where it is.
    void add(const std::string& word);

    /// The word that somebody meant who wrote this one; empty when it is no slip.
    [[nodiscard]] std::string_view meant_by(const std::string& word) const;

  private:
    using Words = std::vector<const std::string*>;

    std::unordered_map<std::string, Words> by_shape_;  ///< each of a word's shapes without one letter
};

}  // namespace vmbackup_diag::validate
