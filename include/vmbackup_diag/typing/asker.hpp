// Who answers a question: somebody at a terminal, key by key, or lines that come from anywhere.
#pragma once

#include <memory>
#include <optional>

#include "vmbackup_diag/desk/desk.hpp"
#include "vmbackup_diag/render/page.hpp"
#include "vmbackup_diag/render/wizard.hpp"
#include "vmbackup_diag/typing/reply.hpp"
#include "vmbackup_diag/typing/typed.hpp"

namespace vmbackup_diag::typing {

/// What is open: what it can be answered with, and how it is shown to somebody who comes back to it.
struct Open {
    Choices choices = {};
    render::Page reminder = {};
};

class Asker {
  public:
    virtual ~Asker() = default;

    /// What can be answered has just been shown, last of all.
    virtual void choices_are_shown() {}

    [[nodiscard]] virtual render::Typing typing() const = 0;

    /// What was typed; empty at the end of the input, or when it was interrupted.
    [[nodiscard]] virtual std::optional<Reply> answer(const Open& open) = 0;
};

/// Keys where standard input and standard error are a terminal that can be drawn on, else lines.
[[nodiscard]] std::unique_ptr<Asker> asker(const desk::Desk& desk);

}  // namespace vmbackup_diag::typing
