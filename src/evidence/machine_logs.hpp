// The logs of one machine, line by line: in which part each line belongs, what they say in words, and how they end.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agent_log.hpp"
#include "extension_log.hpp"
#include "hand_over.hpp"
#include "hang.hpp"
#include "log_forms.hpp"

namespace vmbackup_diag::evidence {

class MachineLogs {
  public:
    MachineLogs(HandOver& out, std::size_t machine)
        : out_(out), machine_(machine), extension_(out, machine), agent_(out, machine) {}

    /// A piece of the text comes, and goes.
    void begin(std::string_view piece) { last_.go_on(piece); }
    void end() { last_.keep(); }

    /// A line of a log stands here. To whose log what stands behind it without a form may belong.
    [[nodiscard]] LogWriter read(const LogLine& line, std::size_t begin, std::size_t end);

    /// A line without a form stands here, behind one of this log.
    void read_more(LogWriter of, std::size_t begin, std::size_t end);

    /// There is no more of the text.
    void finish();

    [[nodiscard]] bool has_past() const { return extension_.has_past(); }
    [[nodiscard]] bool holds(PartKind kind) const;
    [[nodiscard]] std::vector<std::string> notes() const;
    [[nodiscard]] std::string_view words_of_agent() const;
    [[nodiscard]] std::optional<LogText> hang() const { return last_.hang(); }

  private:
    [[nodiscard]] LogWriter read_extension(const LogLine& line, std::size_t begin, std::size_t end);
    void read_agent(const LogLine& line, std::size_t begin, std::size_t end);
    void give_of_agent(std::size_t begin, std::size_t end);

    HandOver& out_;
    std::size_t machine_;
    ExtensionLog extension_;
    AgentLog agent_;
    LastLine last_;
    LogTime agents_time_ = 0;
    bool agent_has_failed_ = false;
    std::string agents_words_;
};

}  // namespace vmbackup_diag::evidence
