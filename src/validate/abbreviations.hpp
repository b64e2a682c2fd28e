// Every abbreviation is spelt out on the screen that uses it, by the words that the knowledge base has for it.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "complaints.hpp"
#include "passages.hpp"

namespace vmbackup_diag::validate {

class Abbreviations {
  public:
    explicit Abbreviations(const Knowledge& knowledge);

    /// Complains of each short form once; a knowledge base that spells none out may use them as it likes.
    void check(const Screen& screen, Complaints& complaints) const;

  private:
    void check(std::string_view form, const Screen& screen, const Passage& passage, std::string_view all,
               Complaints& complaints) const;

    std::map<std::string_view, std::string> long_forms_;
};

}  // namespace vmbackup_diag::validate
