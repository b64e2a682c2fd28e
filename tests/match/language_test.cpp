// Who gives a text in another language hears that its words were not understood, and what would be.
#include "support/catch.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"

namespace vmbackup_diag::tests::language_test {
namespace {

std::vector<std::string> notes_on(std::string_view text) { return diagnosed(builtin::knowledge, text).notes; }

}  // namespace

TEST_CASE("a message in another language is said not to be understood, and what is") {
    const auto* text =
        GENERATE("Die Sicherung kann nicht gestartet werden, und niemand hier weiß, warum.",
                 "La machine virtuelle n'est pas dans un état qui autorise les sauvegardes.",
                 "La copia de seguridad de la máquina virtual no se puede iniciar.",
                 "Não é possível iniciar o backup porque outra operação já está em andamento.",
                 "È stato raggiunto il limite massimo di punti di ripristino.",
                 "De back-up van deze machine kan niet worden gestart.", "无法与 VM 代理通信来获取快照状态。",
                 "バックアップが終わりません。", "Резервное копирование не запускается.");
    CAPTURE(text);

    CHECK(notes_on(text) ==
          std::vector<std::string>{"The input seems not to be in English, and only codes, numbers and logs are "
                                   "understood in every language: give the code, or the job as JSON"});
}

TEST_CASE("a code is understood in every language, and English with foreign names is English") {
    const auto* text = GENERATE("Die Sicherung ist mit dem Fehler UserErrorFsFreezeFailed beendet worden.",
                                "The backup of the VM of Jürgen Müller and Zoë de la Cruz ends, and nobody knows why.",
                                "2026-08-01 02:00:10 la: 17 31 08", "frobnicate", "");
    CAPTURE(text);

    CHECK(notes_on(text).empty());
}

}  // namespace vmbackup_diag::tests::language_test
