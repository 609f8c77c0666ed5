import { Car, Check, Clock, Ellipsis, Eye, Plus, Search, Send, Trash2, TriangleAlert, Users, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import {
  Avatar,
  AvatarStack,
  Badge,
  Bar,
  Button,
  ButtonGroup,
  Card,
  Chip,
  ConfirmByName,
  Count,
  Dialog,
  Empty,
  ErrorState,
  IconButton,
  Kbd,
  Menu,
  Notice,
  Page,
  Photo,
  ProgressReport,
  Segmented,
  Sheet,
  SkeletonRows,
  Stat,
  Stats,
  Status,
  Tabs,
  toast,
} from '@cartie/ui'

/** The small parts, side by side. */
export function PartsGallery() {
  const [period, setPeriod] = useState<'day' | 'week' | 'month'>('week')
  return (
    <Page
      title="Компоненти"
      aside="усе, з чого складаються сторінки"
      actions={
        <Segmented
          label="Період"
          value={period}
          onChange={setPeriod}
          options={[
            { value: 'day', label: 'День' },
            { value: 'week', label: 'Тиждень' },
            { value: 'month', label: 'Місяць' },
          ]}
        />
      }
    >
      <div className="grid gap-5">
        <Stats>
          <Stat name="Нові ліди" value="84" delta={{ text: '12 %', isUp: true, tone: 'ok' }} foot="до минулого тижня" />
          <Stat name="Запити в роботі" value="37" foot="4 без варіантів" />
          <Stat
            name="Перша відповідь людини"
            value="4:10"
            unit="хв"
            delta={{ text: '0:50', isUp: true, tone: 'bad' }}
            foot="бот — 2 с"
          />
          <Stat name="Склад" value="1,42" unit="млн $" foot="64 авто" />
        </Stats>
        <div className="grid gap-5 [grid-template-columns:repeat(auto-fit,minmax(320px,1fr))]">
          <Buttons />
          <Marks />
          <Overlays />
          <Card title="Порожньо" flush>
            <Empty icon={Car} title="Авто ще немає" action={<Button icon={Plus}>Додати перше авто</Button>}>
              Тут з’являться авто, які ви додасте або які Cartie прочитає з каналів партнерів.
            </Empty>
          </Card>
          <Card title="Збій" flush>
            <ErrorState error={{ status: 500, data: { requestId: 'e-7f3a' } }} onRetry={() => undefined} />
          </Card>
          <Card title="Завантаження" flush>
            <SkeletonRows rows={5} withPicture />
          </Card>
          <Card title="Фото">
            <div className="grid grid-cols-2 gap-3">
              <Photo alt="RAV4 2020" src="/icon-512.png" count="8" state="Заброньовано" />
              <Photo alt="RAV4 2020" />
            </div>
          </Card>
          <Card title="Довга робота">
            <ProgressReport
              title="Імпорт авто з файла"
              state="running"
              done={214}
              total={312}
              outcomes={[
                { label: 'Додано', value: 201 },
                { label: 'Пропущено', value: 13 },
              ]}
              actions={<Button size="sm">Скасувати імпорт</Button>}
            />
          </Card>
        </div>
      </div>
    </Page>
  )
}

function Buttons() {
  return (
    <Card title="Кнопки">
      <Row>
        <Button look="main" shortcut="mod+enter">
          Додати авто
        </Button>
        <Button>Зберегти</Button>
        <Button look="bare">Скасувати</Button>
      </Row>
      <Row>
        <Button disabled>Недоступно</Button>
        <Button reason="Потрібна роль адміністратора">З причиною</Button>
        <Button look="bad" icon={Trash2}>
          Видалити
        </Button>
        <Button busy>Надсилаємо</Button>
      </Row>
      <Row>
        <Button size="sm">Мала</Button>
        <IconButton icon={Search} label="Знайти" shortcut="f" />
        <ButtonGroup>
          {[
            <Button key="a" look="main">
              Опублікувати
            </Button>,
            <IconButton key="b" look="main" icon={Ellipsis} label="Інше" />,
          ]}
        </ButtonGroup>
      </Row>
      <Notice tone="warn" action={<Button size="sm">Полагодити</Button>}>
        Бот нічого не отримує 3 год
      </Notice>
    </Card>
  )
}

function Marks() {
  const [tab, setTab] = useState<'a' | 'b'>('a')
  return (
    <Card title="Позначки">
      <Row>
        <Badge tone="ok" icon={Check}>
          Схвалено
        </Badge>
        <Badge tone="warn" icon={Clock}>
          Чекає 6 хв
        </Badge>
        <Badge tone="bad" icon={TriangleAlert}>
          Не доставлено
        </Badge>
        <Badge tone="info" icon={Eye}>
          Переглядає
        </Badge>
        <Badge>Чернетка</Badge>
        <Badge outlined>REQ-2417</Badge>
      </Row>
      <Row>
        <Chip name="Рік" on onRemove={() => undefined}>
          від 2019
        </Chip>
        <Chip name="Місто">Київ</Chip>
        <Chip dashed icon={Plus}>
          Фільтр
        </Chip>
        <Count value={5} />
        <Count value={14} quiet />
      </Row>
      <Row>
        <Avatar name="Олена Ткачук" />
        <Avatar name="Сергій Бондаренко" size="lg" mark={Send} />
        <Avatar name="Бот" isBot />
        <AvatarStack people={['Андрій М', 'Ірина Б', 'Максим Ш', 'Ольга К', 'Тарас Л'].map((name) => ({ name }))} />
        <Status tone="ok">працює</Status>
        <Kbd keys="g i" />
      </Row>
      <div className="-mx-4">
        <Tabs
          label="Частини"
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'a', label: 'Варіанти', count: 5 },
            { id: 'b', label: 'Публікації', count: 2 },
          ]}
        />
      </div>
      <div className="mt-4">
        <Bar share={0.62} label="Готовність" tone="gold" />
      </div>
    </Card>
  )
}

function Overlays() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | 'sheet' | null>(null)
  const close = () => setOpen(null)
  return (
    <Card title="Поверх сторінки">
      <Row>
        <Menu
          trigger={<Button>Меню</Button>}
          items={[
            { head: 'REQ-2417' },
            { label: 'Надіслати пропозицію', icon: Send, shortcut: 'p' },
            { label: 'Знайти на складі', icon: Search, shortcut: 'f' },
            { label: 'Призначити…', icon: Users, reason: 'немає колег' },
            'line',
            { label: 'Закрити без угоди…', icon: X, bad: true },
          ]}
        />
        <Button onClick={() => setOpen('dialog')}>Вікно</Button>
        <Button onClick={() => setOpen('confirm')}>Підтвердження</Button>
        <Button onClick={() => setOpen('sheet')}>Панель</Button>
      </Row>
      <Row>
        <Button onClick={() => toast.ok('Розмову закрито', { undo: () => undefined })}>Сповіщення</Button>
        <Button
          onClick={() =>
            toast.bad('Не надіслано: клієнт заблокував бота · e-7f3a', {
              action: { label: 'Повторити', onPress: () => undefined },
            })
          }
        >
          Збій
        </Button>
      </Row>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title="Передати розмову?"
        text="Бот мовчатиме, доки ви не повернете її."
        actions={
          <Button look="main" onClick={close}>
            Передати
          </Button>
        }
      />
      <ConfirmByName
        open={open === 'confirm'}
        onClose={close}
        title="Видалити бота?"
        consequence="Розмови залишаться, але бот більше не відповідатиме."
        name="avtodim_kyiv_bot"
        verb="Видалити бота"
        onConfirm={async () => undefined}
      />
      <Sheet
        open={open === 'sheet'}
        onClose={close}
        title="RAV4 Hybrid, 2020"
        badge={
          <Badge tone="ok" icon={Check}>
            У продажу
          </Badge>
        }
      >
        <p className="p-4">Вміст панелі</p>
      </Sheet>
    </Card>
  )
}

const Row = ({ children }: { children: ReactNode }) => (
  <div className="mb-3 flex flex-wrap items-center gap-2">{children}</div>
)
