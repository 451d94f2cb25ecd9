import { Button, Flex, Popover } from 'antd'
import { useState } from 'react'
import { useTell } from '#/desk/api.page.ts'
import { seatWords } from '#/desk/people/seat-words.ts'
import { SuccessorChoice } from '#/desk/people/successor.page.tsx'
import type { PeopleAnswer, PersonAnswer, SeatAnswer } from '#/units/people-wire.ts'

type Props = { readonly person: PersonAnswer; readonly answer: PeopleAnswer; readonly mayRevoke: boolean }

/** The seats of somebody, those held now first. */
export function SeatList({ person, answer, mayRevoke }: Props) {
  const seats = person.seats.toSorted((a, b) => Number(b.isHeld) - Number(a.isHeld))
  if (seats.length === 0) return <p>还没有岗位。请安全管理员任命。</p>
  return (
    <ul className="seat-list">
      {seats.map((seat) => (
        <li key={seat.id}>
          <span>{spellWords(seat, answer)}</span>
          {mayRevoke && seat.isHeld ? <Revoke person={person} seat={seat} answer={answer} /> : null}
        </li>
      ))}
    </ul>
  )
}

function spellWords({ role, unitName, from, until, isHeld, deputyFor }: SeatAnswer, { people }: PeopleAnswer): string {
  const stands = deputyFor && `代理${people.find(({ id }) => id === deputyFor)?.name ?? ''}`
  const span = until ? `${from} 至 ${until}（不含）` : `自 ${from}`
  return [seatWords(role, unitName), stands, span, isHeld ? '在任' : '不在任期'].filter(Boolean).join('　')
}

function Revoke(props: { readonly person: PersonAnswer; readonly seat: SeatAnswer; readonly answer: PeopleAnswer }) {
  const { person, seat, answer } = props
  const [successorId, setSuccessorId] = useState<string | null>(null)
  const words = seatWords(seat.role, seat.unitName)
  const path = `/api/seats/${seat.id}/revoke`
  const { mutate, isPending } = useTell<{ successorId: string | null }>('POST', path)
  const content = (
    <Flex vertical gap="small">
      <SuccessorChoice answer={answer} but={person.id} value={successorId} onChange={setSuccessorId} />
      <Button danger loading={isPending} onClick={() => mutate({ successorId })}>
        免去
      </Button>
    </Flex>
  )
  return (
    <Popover trigger="click" title={`免去${person.name}的${words}？`} content={content}>
      <Button size="small" aria-label={`免去${words}`}>
        免去
      </Button>
    </Popover>
  )
}
