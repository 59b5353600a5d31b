import { refusalCodes, refusalSentence, refusalStatus } from "#platform/refusals.ts";
import { Card } from "#ui/layout/card.tsx";
import { Table } from "#ui/table.tsx";

const rows = refusalCodes.map((code) => ({ code, status: refusalStatus(code), sentence: refusalSentence(code) }));

/** Every reason for a refusal that a program can meet. */
export function RefusalCard() {
  return (
    <div id="refusals" className="scroll-mt-20">
      <Card title="Refusals">
        <Table
          caption="Refusals by their code"
          columns={[
            { header: "Code", cell: ({ code }) => <span className="font-mono">{code}</span> },
            { header: "Status", cell: ({ status }) => status },
            { header: "What people read", cell: ({ sentence }) => sentence },
          ]}
          rows={rows}
          keyOf={({ code }) => code}
        />
      </Card>
    </div>
  );
}
