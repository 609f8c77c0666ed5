import { useForm } from 'react-hook-form'
import type { Money } from '@cartie/kernel'
import {
  Card,
  Checkbox,
  Combobox,
  DateInput,
  Field,
  Form,
  Input,
  MoneyInput,
  MultiCombobox,
  Page,
  PhoneInput,
  Select,
  Switch,
  Textarea,
} from '@cartie/ui'

type Values = {
  name: string
  phone: string
  budget: Money | null
  make: string | null
  cities: readonly string[]
  stage: string | null
  day: string
  note: string
  isShown: boolean
  isUrgent: boolean
}

const makes = ['Toyota', 'Skoda', 'Volkswagen', 'Hyundai', 'Kia', 'Mazda', 'Volvo', 'BMW'].map((make) => ({
  value: make,
  label: make,
}))
const cities = ['Київ', 'Львів', 'Одеса', 'Дніпро', 'Харків'].map((city) => ({ value: city, label: city }))

/** Every control in a form; «Створити лід» shows the errors. */
export function FormGallery() {
  const form = useForm<Values>({
    defaultValues: {
      name: '',
      phone: '',
      budget: null,
      make: null,
      cities: ['Київ'],
      stage: 'new',
      day: '',
      note: '',
      isShown: true,
      isUrgent: false,
    },
  })
  return (
    <Page title="Новий лід" width="narrow">
      <Card>
        <Form
          form={form}
          draft="gallery"
          submit="Створити лід"
          cancel={{ label: 'Скасувати', onPress: () => form.reset() }}
          onSubmit={async () => ({ fields: { budget: 'Нижче за купівлю (22 900 $). Перевірте ціну' } })}
        >
          <Field
            control={form.control}
            name="name"
            label="Ім’я"
            rules={{ required: 'Вкажіть, як звертатися до клієнта' }}
          >
            {(field) => <Input {...field} />}
          </Field>
          <Field
            control={form.control}
            name="phone"
            label="Телефон"
            help="Можна без +38"
            rules={{ required: 'Вкажіть телефон' }}
          >
            {(field) => <PhoneInput {...field} />}
          </Field>
          <Field control={form.control} name="budget" label="Бюджет" aside="необов’язково">
            {(field) => <MoneyInput {...field} choices={['USD', 'UAH', 'EUR']} />}
          </Field>
          <Field control={form.control} name="make" label="Марка">
            {(field) => <Combobox {...field} options={makes} placeholder="Почніть вводити" />}
          </Field>
          <Field control={form.control} name="cities" label="Міста">
            {(field) => <MultiCombobox {...field} options={cities} />}
          </Field>
          <Field control={form.control} name="stage" label="Етап">
            {(field) => (
              <Select
                {...field}
                options={[
                  { value: 'new', label: 'Новий' },
                  { value: 'work', label: 'У роботі', hint: '11' },
                ]}
              />
            )}
          </Field>
          <Field control={form.control} name="day" label="Наступний крок">
            {(field) => <DateInput {...field} kind="datetime" />}
          </Field>
          <Field control={form.control} name="note" label="Нотатка">
            {(field) => <Textarea {...field} placeholder="Бачать лише колеги" />}
          </Field>
          <Checkbox value={form.watch('isUrgent')} onChange={(isUrgent) => form.setValue('isUrgent', isUrgent)}>
            Терміново
          </Checkbox>
          <Switch value={form.watch('isShown')} onChange={(isShown) => form.setValue('isShown', isShown)}>
            Показувати на вітрині
          </Switch>
        </Form>
      </Card>
    </Page>
  )
}
