// Who answers a question: somebody at a terminal, key by key, or lines that come from anywhere.
#pragma once

#include <memory>
#include <optional>

#include "reply.hpp"
#include "session.hpp"
#include "vmbackup_diag/model/case.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::cli {

class Asker {
  public:
    virtual ~Asker() = default;

    /// The open question has just been shown, with its answers last.
    virtual void question_is_shown() {}

    [[nodiscard]] virtual render::Typing typing() const = 0;

    /// What was typed; empty at the end of the input, or when it was interrupted.
    [[nodiscard]] virtual std::optional<Reply> answer(const Position& open) = 0;
};

/// Keys where standard input and standard error are a terminal that can be drawn on, else lines.
[[nodiscard]] std::unique_ptr<Asker> asker(const Session& session);

}  // namespace vmbackup_diag::cli
