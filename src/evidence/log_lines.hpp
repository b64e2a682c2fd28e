// The lines of a text in which logs may stand, one after the other: which of them are of whose log, and so in which
// part they belong.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent_log.hpp"
#include "extension_log.hpp"
#include "hand_over.hpp"
#include "hang.hpp"
#include "log_forms.hpp"
#include "next.hpp"

namespace vmbackup_diag::evidence {

class LogLines {
  public:
    explicit LogLines(LogTakers takers) : out_(std::move(takers)), extension_(out_), agent_(out_) {}

    void read(std::string_view lines);

    /// There is no more of the text.
    void finish();

    [[nodiscard]] bool has_past() const { return extension_.has_past(); }
    [[nodiscard]] bool holds(LogPart part) const;
    [[nodiscard]] std::vector<std::string> notes() const;
    [[nodiscard]] std::optional<std::string> words() const;
    [[nodiscard]] std::optional<LogText> hang() const { return last_.hang(); }

  private:
    [[nodiscard]] std::optional<LogLine> first_form(std::size_t begin, std::size_t end);
    void read_with_form(std::optional<LogLine> line, std::size_t begin, std::size_t end);
    void read_without_form(std::size_t begin, std::size_t end);
    void read_extension(const LogLine& line, std::size_t begin, std::size_t end);
    void read_agent(const LogLine& line, std::size_t begin, std::size_t end);
    enum class Words { all, of_trouble };
    void give_of_agent(std::size_t begin, std::size_t end);
    void give(LogPart part, std::size_t begin, std::size_t end, Words words);
    [[nodiscard]] std::string_view text(std::size_t begin, std::size_t end) const {
        return {lines_.data() + begin, end - begin};
    }

    /// A line of which something else stands in front is looked for on every line of so much of the text, and behind
    /// another one as well. Further on only where a name stands that nearly every line of the log has; it is looked for
    /// by its first byte, which is rare.
    static constexpr std::size_t looked_at_closely = 1 << 18;
    static constexpr std::string_view name_of_extension = "VMSnapshotLinux";
    static constexpr std::string_view name_of_agent = "xtHandler";

    HandOver out_;
    ExtensionLog extension_;
    AgentLog agent_;
    LastLine last_;
    std::string_view lines_;
    Next extensions_name_{{}, name_of_extension};
    Next agents_name_{{}, name_of_agent};
    LogWriter writer_ = LogWriter::other;  ///< of the line before, as far as what has no form may belong to it
    LogTime agents_time_ = 0;
    bool has_lines_ = false;
    bool agent_has_failed_ = false;
    std::string agents_words_;
    std::size_t closely_until_ = looked_at_closely;
};

}  // namespace vmbackup_diag::evidence
