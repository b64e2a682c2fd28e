// Finding what the knowledge base knows in text of any length, in one pass and bounded memory.
//
// The text comes in pieces of any size. Codes and aliases are found in any letter case, inside quotes,
// addresses, JSON or slashes; numbers as hexadecimal or decimal; messages and signatures word by word.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::match {

/// Something known that stands in the text. Each text that names an entry is kept once, where it first stands.
struct Sighting {
    const Entry* entry = nullptr;          ///< null for a signature that proves only facts
    const Signature* signature = nullptr;  ///< set when a signature was seen
    const Template* seen = nullptr;        ///< set when a template was seen, and so not for the number of an event
    Matched matched = {};
    bool only_suggests = false;  ///< a name that others have too, where nothing says whose it is
};

/// A word that looks like a code and is none of ours.
struct Stranger {
    std::string text;
    Place place = {};
    bool in_trouble = true;  ///< its line tells of trouble
    bool in_log = false;     ///< its line is one of a log
};

struct Findings {
    std::vector<Sighting> sightings = {};  ///< in the order of the text
    std::vector<Stranger> strangers = {};  ///< likewise
    std::string beginning = {};            ///< the first 64 KiB of the text
    bool empty = true;                     ///< the text held no word at all
    bool only_codes = true;                ///< what words it held were known codes
};

/// How a text is meant: as any text, or as a code, so that a number needs no word beside it that says so.
enum class Reading { text, code };

class Scanner {
  public:
    /// The knowledge base has to outlive the scanner.
    explicit Scanner(const Knowledge& knowledge, Reading reading = Reading::text);

    /// One for the rest of a text, which begins at this place and is scanned as what is far behind a beginning.
    Scanner(const Knowledge& knowledge, Place rest);
    ~Scanner();
    Scanner(Scanner&&) noexcept;
    Scanner& operator=(Scanner&&) noexcept;

    void read(std::string_view piece);

    /// What would stand in all that was read, if nothing more came; costs the same however much was read.
    [[nodiscard]] Findings so_far() const;

    /// What stood in all that was read. The scanner is used up.
    [[nodiscard]] Findings finish();

  private:
    class Machine;
    std::unique_ptr<Machine> machine_;
};

/// What was found in two parts of a text, whichever of them stands first.
[[nodiscard]] Findings joined(Findings one, Findings other);

}  // namespace vmbackup_diag::match
